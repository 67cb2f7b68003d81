import { dayText } from '../../../locale/formats.ts';
import { paymentStatusNames } from '../../../locale/statuses.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { MoneyTable } from '../../money/MoneyTable.tsx';
import type { PaymentTotal } from '../../money/payments.ts';
import { useDong } from '../../money/use-dong.ts';

/** The payments of a commission, with their totals and states. */
export function PaymentTable({ payments }: { payments: readonly PaymentTotal[] }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  if (payments.length === 0) return <p>{say(paymentWords.noPayments)}</p>;
  const columns = [
    { name: say(paymentWords.number) },
    { name: say(paymentWords.payer) },
    { name: say(paymentWords.payOn) },
    { name: say(paymentWords.state) },
    { name: say(paymentWords.treasuryReference) },
    { name: say(paymentWords.gross), isAmount: true },
    { name: say(paymentWords.withheld), isAmount: true },
    { name: say(paymentWords.net), isAmount: true },
  ];
  const rows = payments.map((one) => ({
    key: String(one.payment),
    cells: [
      one.payment,
      say(one.paidBy === 'union' ? paymentWords.payerUnion : paymentWords.payerFunder),
      dayText(one.payOn),
      nameIn(paymentStatusNames, one.status, language),
      one.treasuryReference,
      number(one.grossVnd),
      number(one.withheldVnd),
      number(one.grossVnd - one.withheldVnd),
    ],
  }));
  // What the Union pays its people comes out of what the funder paid it.
  const paid = payments.filter(({ status, paidBy }) => status === 'disbursed' && paidBy === 'funder');
  const gross = paid.reduce((sum, { grossVnd }) => sum + grossVnd, 0);
  const withheld = paid.reduce((sum, { withheldVnd }) => sum + withheldVnd, 0);
  const sum = [say(paymentWords.paid), '', '', '', '', number(gross), number(withheld), number(gross - withheld)];
  return <MoneyTable label={say(paymentWords.payments)} columns={columns} rows={rows} sum={sum} />;
}
