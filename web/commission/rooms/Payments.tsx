import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { AdvanceTable } from './AdvanceTable.tsx';
import { MoneyBar } from '../../money/MoneyBar.tsx';
import { PaymentLines } from '../../money/PaymentLines.tsx';
import { PaymentTable } from './PaymentTable.tsx';
import { useSay } from '../../language/language.tsx';

/** The money of a commission: its balances, the advances and the payments. Lines by payee are shown where they are open. */
export function Payments({ commission }: { commission: Commission }) {
  const say = useSay();
  const { money, payments } = commission;
  if (!money) return <OwnLines commission={commission} />;
  if (money.funding === null) return <p>{say(paymentWords.noMoney)}</p>;
  return (
    <>
      <Picture money={money} />
      <h2>{say(paymentWords.advances)}</h2>
      <AdvanceTable commission={commission} advances={money.advances} />
      <h2>{say(paymentWords.payments)}</h2>
      <PaymentTable payments={money.payments} />
      {payments ? (
        payments.toReversed().map(({ payment, lines }) => (
          <details key={payment} className="version">
            <summary>
              <h3>
                {say(paymentWords.linesOf)} {payment}
              </h3>
            </summary>
            <PaymentLines commission={commission} lines={lines} label={`${say(paymentWords.linesOf)} ${payment}`} />
          </details>
        ))
      ) : (
        <p className="hint">{say(paymentWords.linesClosed)}</p>
      )}
      {commission.linesDue && commission.linesDue.length > 0 && (
        <>
          <h2>{say(paymentWords.linesDue)}</h2>
          <PaymentLines commission={commission} lines={commission.linesDue} label={say(paymentWords.linesDue)} />
        </>
      )}
    </>
  );
}

/** Divides the reserved amount: unspent, advanced, returned and paid. */
function Picture({ money }: { money: NonNullable<Commission['money']> }) {
  const say = useSay();
  return (
    <MoneyBar
      title={say(paymentWords.reserved)}
      parts={[
        { name: say(paymentWords.paid), amountVnd: money.paidVnd, look: 1 },
        { name: say(paymentWords.outstanding), amountVnd: money.outstandingAdvanceVnd, look: 2 },
        { name: say(paymentWords.returned), amountVnd: money.returnedVnd, look: 3 },
        { name: say(paymentWords.committed), amountVnd: money.committedVnd, look: 4 },
      ]}
    />
  );
}

/** The expert's own lines, the only ones an expert may see. */
function OwnLines({ commission }: { commission: Commission }) {
  const say = useSay();
  return (commission.payments ?? []).map(({ payment, lines }) => (
    <section key={payment}>
      <h2>
        {say(paymentWords.linesOf)} {payment}
      </h2>
      <PaymentLines commission={commission} lines={lines} label={`${say(paymentWords.linesOf)} ${payment}`} />
    </section>
  ));
}
