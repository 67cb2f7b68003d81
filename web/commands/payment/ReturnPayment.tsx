import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { PaymentSummary } from '../../money/PaymentSummary.tsx';
import { openPayment } from '../../money/payments.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';

/** The leader returns a checked payment. Its lines are due again. */
export function ReturnPayment({ commission }: { commission: Commission }) {
  const open = openPayment(commission);
  const toInput = ({ reason }: { reason: string }) => ({ payment: open?.payment ?? 1, reason });
  return (
    <CommandForm<'returnPayment', { reason: string }> command="returnPayment" commission={commission} toInput={toInput} isWide>
      {open && <PaymentSummary commission={commission} payment={open} />}
      <ReasonField label={paymentWords.whatIsWrong} />
    </CommandForm>
  );
}
