import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { AdvanceSummary } from '../../money/AdvanceSummary.tsx';
import { PaymentSummary } from '../../money/PaymentSummary.tsx';
import type { ToConfirm } from '../../money/payments.ts';
import { useSay } from '../../language/language.tsx';

/** The payment or advance that the treasury was asked to pay. */
export function AtTheTreasury({ commission, waiting }: { commission: Commission; waiting: ToConfirm }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(paymentWords.toConfirm)}</h2>
      {waiting.of === 'advance' ? (
        <AdvanceSummary commission={commission} advance={waiting.advance} />
      ) : (
        <PaymentSummary commission={commission} payment={waiting.payment} />
      )}
    </section>
  );
}
