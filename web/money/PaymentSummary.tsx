import { dayText } from '../../locale/formats.ts';
import { paymentWords } from '../../locale/web/payment.ts';
import type { Commission } from '../api/types.ts';
import { personIn } from '../case/names.ts';
import { useSay } from '../language/language.tsx';
import { PaymentLines } from './PaymentLines.tsx';
import { linesOf, type PaymentTotal } from './payments.ts';
import { useDong } from './use-dong.ts';

/** One payment: its sums, the people who handled it, and its lines where these are open to the reader. */
export function PaymentSummary({ commission, payment }: { commission: Commission; payment: PaymentTotal }) {
  const say = useSay();
  const { dong } = useDong();
  const lines = linesOf(commission, payment.payment);
  // Advanced money is spent first, so the treasury is not asked for it again.
  const fromAdvanceVnd = payment.status === 'disbursed' ? 0 : Math.min(payment.grossVnd, commission.money?.outstandingAdvanceVnd ?? 0);
  const title = `${say(paymentWords.payment)} ${payment.payment}`;
  return (
    <section aria-label={title}>
      <dl className="sums">
        <dt>{title}</dt>
        <dd>
          {say(paymentWords.payOn)} {dayText(payment.payOn)}
        </dd>
        <dt>{say(paymentWords.grossTotal)}</dt>
        <dd>
          <strong>{dong(payment.grossVnd)}</strong>
        </dd>
        <dt>{say(paymentWords.withheldTotal)}</dt>
        <dd>{dong(payment.withheldVnd)}</dd>
        {payment.plannedWithheldVnd !== null && (
          <>
            <dt>{say(paymentWords.plannedWithheld)}</dt>
            <dd>{dong(payment.plannedWithheldVnd)}</dd>
            <dt>{say(paymentWords.taxDifference)}</dt>
            <dd>{dong(payment.withheldVnd - payment.plannedWithheldVnd)}</dd>
          </>
        )}
        <dt>{say(paymentWords.netTotal)}</dt>
        <dd>{dong(payment.grossVnd - payment.withheldVnd)}</dd>
        {fromAdvanceVnd > 0 && (
          <>
            <dt>{say(paymentWords.fromAdvance)}</dt>
            <dd>{dong(fromAdvanceVnd)}</dd>
            <dt>{say(paymentWords.stillToTransfer)}</dt>
            <dd>
              <strong>{dong(payment.grossVnd - fromAdvanceVnd)}</strong>
            </dd>
          </>
        )}
        <dt>{say(paymentWords.preparedBy)}</dt>
        <dd>{personIn(commission, payment.by)}</dd>
        {payment.checkedBy !== null && (
          <>
            <dt>{say(paymentWords.checkedBy)}</dt>
            <dd>{personIn(commission, payment.checkedBy)}</dd>
          </>
        )}
        {payment.approvedBy !== null && (
          <>
            <dt>{say(paymentWords.approvedBy)}</dt>
            <dd>{personIn(commission, payment.approvedBy)}</dd>
          </>
        )}
      </dl>
      {lines ? (
        <PaymentLines commission={commission} lines={lines} label={`${say(paymentWords.linesOf)} ${payment.payment}`} />
      ) : (
        <p className="hint">{say(paymentWords.linesClosed)}</p>
      )}
    </section>
  );
}
