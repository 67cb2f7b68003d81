import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { EntryField, isInForce } from './EntryField.tsx';

/** Those in whose name something was entered say that they have seen it. The notice then leaves their inbox. */
export function NoteEntry({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="noteEntry" commission={commission}>
      <p>{say(onBehalfWords.noteWhat)}</p>
      <EntryField of={commission} isFit={isInForce} />
    </CommandForm>
  );
}
