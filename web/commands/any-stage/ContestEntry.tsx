import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { EntryField, isContestable } from './EntryField.tsx';

/** Those in whose name something was entered say that it is not theirs. */
export function ContestEntry({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="contestEntry" commission={commission}>
      <EntryField of={commission} isFit={isContestable} />
      <TextField name="reason" label={onBehalfWords.contestReason} hint={onBehalfWords.contestHint} />
    </CommandForm>
  );
}
