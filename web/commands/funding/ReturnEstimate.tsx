import { formWords } from '../../../locale/web/forms.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { EstimateSummary } from './EstimateSummary.tsx';

/** Returns the estimate to its author with the changes that are needed. */
export function ReturnEstimate({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="returnEstimate" commission={commission} isWide>
      <EstimateSummary commission={commission} />
      <TextField name="reason" label={formWords.reason} hint={fundingWords.returnHint} />
    </CommandForm>
  );
}
