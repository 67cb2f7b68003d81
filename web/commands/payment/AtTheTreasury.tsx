import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { AdvanceAtHand } from '../../money/AdvanceAtHand.tsx';
import { PaymentAtHand } from '../../money/PaymentAtHand.tsx';
import type { ToConfirm } from '../../money/payments.ts';
import { useSay } from '../../language/language.tsx';

/** What the treasury was asked to pay. */
export function AtTheTreasury({ commission, waiting }: { commission: Commission; waiting: ToConfirm }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(paymentWords.toConfirm)}</h2>
      {waiting.of === 'advance' ? (
        <AdvanceAtHand commission={commission} advance={waiting.advance} />
      ) : (
        <PaymentAtHand commission={commission} payment={waiting.payment} />
      )}
    </section>
  );
}
