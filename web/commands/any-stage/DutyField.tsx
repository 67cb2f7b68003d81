import { Radio } from 'antd';
import { dutySentence } from '../../../locale/by-instrument.ts';
import { dayText } from '../../../locale/formats.ts';
import type { Sentence } from '../../../locale/language.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import type { Commission, Duty } from '../../api/types.ts';
import { useLanguage } from '../../language/language.tsx';
import { Field } from '../../fields/texts.tsx';

interface Props {
  label: Sentence;
  commission: Commission;
  /** The reason why a duty cannot be chosen, or null when it can. */
  whyNot: (duty: Duty) => Sentence | null;
}

/** Chooses one of the open duties of a commission by its key. Each shows its title, its holder and its due day. */
export function DutyField({ label, commission, whyNot }: Props) {
  const { say, language } = useLanguage();
  const options = [...commission.duties]
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((duty) => {
      const refused = whyNot(duty);
      return {
        value: duty.key,
        disabled: refused !== null,
        label: (
          <>
            {dutySentence(duty.kind, commission)[language]}{' '}
            <span className="choice-meaning">
              {duty.owner.person?.name ?? duty.owner.organisation?.name} · {say(anyStageWords.dueOn)} {dayText(duty.dueOn)}
              {refused !== null && ` · ${say(refused)}`}
            </span>
          </>
        ),
      };
    });
  if (options.length === 0) return <p>{say(anyStageWords.noDuties)}</p>;
  return (
    <Field name="duty" label={label}>
      <Radio.Group className="choices" options={options} />
    </Field>
  );
}
