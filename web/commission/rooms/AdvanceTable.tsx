import { instantText } from '../../../locale/formats.ts';
import { advanceStatusNames } from '../../../locale/statuses.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { MoneyTable } from '../../money/MoneyTable.tsx';
import type { Advance } from '../../money/payments.ts';
import { useDong } from '../../money/use-dong.ts';

/** The advances of a commission, each with its state. */
export function AdvanceTable({ commission, advances }: { commission: Commission; advances: readonly Advance[] }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  if (advances.length === 0) return <p>{say(paymentWords.noAdvances)}</p>;
  const columns = [
    { name: say(paymentWords.number) },
    { name: say(paymentWords.askedBy) },
    { name: say(paymentWords.approvedBy) },
    { name: say(paymentWords.state) },
    { name: say(paymentWords.treasuryReference) },
    { name: say(paymentWords.amount), isAmount: true },
    { name: say(paymentWords.cleared), isAmount: true },
    { name: say(paymentWords.returnedColumn), isAmount: true },
  ];
  const rows = advances.map((one) => ({
    key: String(one.advance),
    cells: [
      one.advance,
      `${personIn(commission, one.by)}, ${instantText(Date.parse(one.at))}`,
      personIn(commission, one.approvedBy),
      nameIn(advanceStatusNames, one.status, language),
      one.treasuryReference,
      number(one.amountVnd),
      number(one.clearedVnd),
      number(one.returnedVnd),
    ],
  }));
  return <MoneyTable label={say(paymentWords.advances)} columns={columns} rows={rows} />;
}
