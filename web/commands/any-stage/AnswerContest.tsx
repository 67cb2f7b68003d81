import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { EntryField, isContested } from './EntryField.tsx';

/** Whoever entered a paper answers those who contest it. */
export function AnswerContest({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="answerContest" commission={commission}>
      <EntryField of={commission} isFit={isContested} />
      <TextField name="answer" label={onBehalfWords.contestAnswer} hint={onBehalfWords.answerHint} />
    </CommandForm>
  );
}
