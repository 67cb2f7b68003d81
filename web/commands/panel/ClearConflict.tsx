import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { interestCategoryNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { journalQuery } from '../../case/journal-query.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { YesNoField } from '../../fields/choices.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { OneOfField } from '../../fields/who.tsx';

/** The leader reads an expert's declaration and decides whether they may take part. */
export function ClearConflict({ commission }: { commission: Commission }) {
  const { nguoi } = useSearch({ strict: false });
  const open = (commission.members ?? []).filter((one) => one.conflict === 'open' && !one.left);
  const first = open.find((one) => one.person === nguoi) ?? open[0];
  return (
    <CommandForm command="clearConflict" commission={commission} initial={first ? { person: first.person } : {}}>
      <OneOfField
        name="person"
        label={panelWords.whoseConflict}
        options={open.map(({ person }) => ({ id: person, name: personIn(commission, person) }))}
      />
      <Declared commission={commission} />
      <YesNoField name="cleared" label={panelWords.conflictDecision} yes={panelWords.cleared} no={panelWords.blocked} />
      <ReasonField />
    </CommandForm>
  );
}

interface Declaration {
  interests?: { category: string; statement?: { text: string | null } }[];
}

/** The declaration of the chosen person, in their own words as far as the reader may see them. */
function Declared({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const person = Form.useWatch('person') as string | undefined;
  const { data: journal } = useQuery(journalQuery(commission.id));
  const entry = journal?.items.findLast(({ fact, actor }) => fact.kind === 'interestsDeclared' && actor['person'] === person);
  const { interests = [] } = (entry?.fact['input'] ?? {}) as Declaration;
  if (interests.length === 0) return null;
  return (
    <section className="matter">
      <h2>{say(panelWords.declared)}</h2>
      <dl className="grounds">
        {interests.map(({ category, statement }) => (
          <div key={category}>
            <dt>{nameIn(interestCategoryNames, category, language)}</dt>
            <dd>
              <PrivateText text={statement} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
