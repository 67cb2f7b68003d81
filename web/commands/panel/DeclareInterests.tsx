import { Checkbox, Form } from 'antd';
import { interestCategoryNames } from '../../../locale/vocabulary.ts';
import { interestExplanations, panelWords } from '../../../locale/web/panel.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { AffirmField, YesNoField } from '../../fields/choices.tsx';
import { TextField } from '../../fields/texts.tsx';

type Category = CommandInput<'declareInterests'>['interests'][number]['category'];
const categories = Object.keys(interestCategoryNames) as Category[];

interface Filled {
  hasSome: boolean;
  which?: Category[];
  statements?: Partial<Record<Category, string>>;
  undertakes: true;
}

/** The expert declares possible conflicts, ground by ground, or that there are none, and undertakes to be independent. */
export function DeclareInterests({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm<'declareInterests', Filled>
      command="declareInterests"
      commission={commission}
      toInput={({ hasSome, which = [], statements = {} }) => ({
        interests: hasSome ? which.map((category) => ({ category, statement: statements[category] ?? '' })) : [],
        undertakes: true,
      })}
    >
      <YesNoField name="hasSome" label={panelWords.declare} yes={panelWords.something} no={panelWords.nothing} />
      <Grounds />
      <p className="hint">{say(panelWords.whoReads)}</p>
      <AffirmField name="undertakes" label={panelWords.undertake} needed={panelWords.undertakeNeeded} />
    </CommandForm>
  );
}

/** Every ground with its meaning, which can be read before answering. A chosen ground requires a statement. */
function Grounds() {
  const say = useSay();
  const hasSome = Form.useWatch('hasSome') as boolean | undefined;
  const which = (Form.useWatch('which') as Category[] | undefined) ?? [];
  if (hasSome !== true)
    return (
      <dl className="grounds">
        {categories.map((category) => (
          <div key={category}>
            <dt>{say(interestCategoryNames[category])}</dt>
            <dd>{say(interestExplanations[category])}</dd>
          </div>
        ))}
      </dl>
    );
  return (
    <>
      <Form.Item
        name="which"
        label={say(panelWords.whichCases)}
        rules={[{ required: true, message: say(panelWords.caseNeeded) }]}
        required={false}
      >
        <Checkbox.Group className="choices">
          {categories.map((category) => (
            <Checkbox key={category} value={category}>
              {say(interestCategoryNames[category])}
              <div className="row-sub">{say(interestExplanations[category])}</div>
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      {categories
        .filter((category) => which.includes(category))
        .map((category) => (
          <TextField
            key={category}
            name={['statements', category]}
            label={interestCategoryNames[category]}
            hint={panelWords.statement}
            rows={2}
          />
        ))}
    </>
  );
}
