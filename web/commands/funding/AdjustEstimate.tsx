import { approvedEstimate } from '../../../domain/commission/stages/funding/state.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { versionsOf } from '../../money/estimates.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { EstimateFields } from './EstimateFields.tsx';
import { copiedFrom } from './copied-from.ts';

/** Proposes another version of an estimate that is in force. The new version replaces it once it is approved. */
export function AdjustEstimate({ commission }: { commission: Commission }) {
  const say = useSay();
  const before = approvedEstimate(versionsOf(commission));
  if (!before) return null;
  return (
    <CommandForm command="adjustEstimate" commission={commission} initial={copiedFrom(before)} isWide>
      <p className="hint">{say(fundingWords.copied)}</p>
      <EstimateFields commission={commission} />
      <ReasonField label={fundingWords.reasonOfAdjustment} />
    </CommandForm>
  );
}
