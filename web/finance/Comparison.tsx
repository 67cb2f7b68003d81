import { feeItemNames } from '../../locale/vocabulary.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import { settlementWords } from '../../locale/web/settlement.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { amountsOf, approvedEstimate, compareByItem } from './estimates.ts';
import { isAllPaidShown, paidLines } from './payments.ts';
import { MoneyTable } from './MoneyTable.tsx';
import { useDong } from './use-dong.ts';

/** Estimate beside actual: item by item where all that was paid is open to the reader, else the totals. */
export function Comparison({ commission }: { commission: Commission }) {
  return (
    <section>
      <Totals commission={commission} />
      {commission.estimates && isAllPaidShown(commission) && <ByItem commission={commission} />}
    </section>
  );
}

function Totals({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { dong } = useDong();
  const { money } = commission;
  if (!money) return null;
  const rows = [
    [settlementWords.approvedTotal, approvedEstimate(commission)?.appraisedVnd ?? money.reservedVnd],
    [settlementWords.acceptedTotal, money.acceptedVnd],
    [settlementWords.actualTotal, money.paidVnd],
    [settlementWords.toReturn, money.outstandingAdvanceVnd],
    [settlementWords.toRelease, money.committedVnd],
  ] as const;
  return (
    <dl className="sums">
      {rows.map(([name, amount]) => (
        <div key={name.vi} className="sums-pair">
          <dt>{say(name)}</dt>
          <dd>{dong(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ByItem({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const pairs = compareByItem(
    amountsOf(approvedEstimate(commission)?.lines ?? []),
    paidLines(commission).map(({ item, grossVnd }) => ({ item, amountVnd: grossVnd })),
  );
  const sum = (name: 'beforeVnd' | 'afterVnd') => pairs.reduce((all, pair) => all + pair[name], 0);
  const columns = [
    { name: say(fundingWords.item) },
    { name: say(settlementWords.estimated), isAmount: true },
    { name: say(settlementWords.actual), isAmount: true },
    { name: say(settlementWords.unspent), isAmount: true },
  ];
  return (
    <MoneyTable
      label={say(settlementWords.comparison)}
      columns={columns}
      rows={pairs.map(({ item, beforeVnd, afterVnd }) => ({
        key: item,
        cells: [nameIn(feeItemNames, item, language), number(beforeVnd), number(afterVnd), number(beforeVnd - afterVnd)],
      }))}
      sum={[say(fundingWords.total), number(sum('beforeVnd')), number(sum('afterVnd')), number(sum('beforeVnd') - sum('afterVnd'))]}
    />
  );
}
