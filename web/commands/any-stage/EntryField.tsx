import { Radio } from 'antd';
import { dayText } from '../../../locale/formats.ts';
import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import { titleOf } from '../../case/title-of.ts';
import { nameOfOne, type PaperEntry, type WithEntries } from '../../case/entry-fields.ts';
import { useLanguage } from '../../language/language.tsx';
import { Field } from '../../fields/texts.tsx';

/** Chooses one of the acts that were entered from papers, by the number of its fact. */
export function EntryField({ of, isFit }: { of: WithEntries; isFit: (entry: PaperEntry) => boolean }) {
  const { say, language } = useLanguage();
  const options = (of.entries ?? []).filter(isFit).map((entry) => ({
    value: entry.revision,
    label: (
      <>
        {titleOf(entry.command, { instrument: of.instrument ?? null }, language)}{' '}
        <span className="choice-meaning">
          {say(onBehalfWords.behalf)} {nameOfOne(of, entry)} · {dayText(entry.paper.on)}
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

/** Whether an entry may be contested: it has effect, and no contest of it waits. */
export const isContestable = ({ contests, takenBack }: PaperEntry): boolean =>
  takenBack === null && contests.every(({ answer }) => answer !== null);

/** Whether a contest of the entry waits for an answer. */
export const isContested = ({ contests, takenBack }: PaperEntry): boolean =>
  takenBack === null && contests.some(({ answer }) => answer === null);

/** Whether the entry has effect. */
export const isInForce = ({ takenBack }: PaperEntry): boolean => takenBack === null;
