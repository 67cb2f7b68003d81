import { instantText } from '../../../locale/formats.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';

/** Resumes a commission on hold: the procedure and its clocks continue. */
export function Resume({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="resume" commission={commission}>
      {commission.hold !== null && (
        <p>
          {say(anyStageWords.onHoldSince)} {instantText(Date.parse(commission.hold.at))}
        </p>
      )}
      <TextField name="note" label={anyStageWords.resumeNote} rows={2} isOptional />
    </CommandForm>
  );
}
