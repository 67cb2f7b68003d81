import { anyStageWords } from '../../../locale/web/any-stage.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';

/** Puts the commission on hold: every clock stops until it is resumed. */
export function Hold({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="hold" commission={commission}>
      <p>{say(anyStageWords.holdWhat)}</p>
      <TextField name="reason" label={formWords.reason} hint={anyStageWords.holdReason} rows={3} />
    </CommandForm>
  );
}
