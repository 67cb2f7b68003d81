import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';

/** A note for everybody who may read the notes of this commission. */
export function AddNote({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="addNote" commission={commission}>
      <TextField name="note" label={formWords.note} />
    </CommandForm>
  );
}
