import { Radio } from 'antd';
import { dayText } from '../../../locale/formats.ts';
import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import { titleOf } from '../../acts/title-of.ts';
import type { Commission } from '../../api/types.ts';
import { organisationIn, personIn } from '../../case/names.ts';
import { useLanguage } from '../../language/language.tsx';
import { Field } from '../../fields/texts.tsx';

type PaperEntry = NonNullable<Commission['entries']>[number];

/** Chooses one of the acts that were entered from papers, by the number of its fact. */
export function EntryField({ commission, isFit }: { commission: Commission; isFit: (entry: PaperEntry) => boolean }) {
  const { say, language } = useLanguage();
  const options = (commission.entries ?? []).filter(isFit).map((entry) => ({
    value: entry.revision,
    label: (
      <>
        {titleOf(entry.command, commission, language)}{' '}
        <span className="choice-meaning">
          {say(onBehalfWords.behalf)} {nameOfOne(commission, entry)} · {dayText(entry.paper.on)}
        </span>
      </>
    ),
  }));
  return (
    <Field name="entry" label={onBehalfWords.whichEntry}>
      <Radio.Group className="choices" options={options} />
    </Field>
  );
}

/** The one in whose name the act was entered. */
export const nameOfOne = (commission: Commission, { organisation, person }: PaperEntry): string =>
  person === null ? organisationIn(commission, organisation) : personIn(commission, person);
