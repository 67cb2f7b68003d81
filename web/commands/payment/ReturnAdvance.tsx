import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { AdvanceSummary } from '../../money/AdvanceSummary.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';

/** The leader returns a request for an advance. The accountant may ask again. */
export function ReturnAdvance({ commission }: { commission: Commission }) {
  const asked = commission.money?.advances.find(({ status }) => status === 'requested');
  const toInput = ({ reason }: { reason: string }) => ({ advance: asked?.advance ?? 1, reason });
  return (
    <CommandForm<'returnAdvance', { reason: string }> command="returnAdvance" commission={commission} toInput={toInput}>
      {asked && <AdvanceSummary commission={commission} advance={asked} />}
      <ReasonField label={paymentWords.whyReturned} />
    </CommandForm>
  );
}
