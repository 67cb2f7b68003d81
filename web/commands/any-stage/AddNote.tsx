import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';

/** Adds a note. Everybody who may read the notes of this commission can read it. */
export function AddNote({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="addNote" commission={commission}>
      <TextField name="note" label={formWords.note} />
    </CommandForm>
  );
}
