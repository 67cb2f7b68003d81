import { approvedEstimate } from '../../domain/commission/stages/funding/state.ts';
import { paidItemNames } from '../../locale/vocabulary.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import { settlementWords } from '../../locale/web/settlement.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { versionsOf } from './estimates.ts';
import { MoneyTable } from './MoneyTable.tsx';
import { useDong } from './use-dong.ts';

/** Estimate against actual: the totals, and item by item. */
export function Comparison({ commission }: { commission: Commission }) {
  return (
    <section>
      <Totals commission={commission} />
      {commission.money && commission.money.comparison.length > 0 && <ByItem pairs={commission.money.comparison} />}
    </section>
  );
}

function Totals({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { dong } = useDong();
  const { money } = commission;
  if (!money) return null;
  const rows = [
    [settlementWords.approvedTotal, approvedEstimate(versionsOf(commission))?.appraisedVnd ?? money.reservedVnd],
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

function ByItem({ pairs }: { pairs: NonNullable<Commission['money']>['comparison'] }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const sum = (name: 'estimatedVnd' | 'paidVnd') => pairs.reduce((all, pair) => all + pair[name], 0);
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
      rows={pairs.map(({ item, estimatedVnd, paidVnd }) => ({
        key: item,
        cells: [nameIn(paidItemNames, item, language), number(estimatedVnd), number(paidVnd), number(estimatedVnd - paidVnd)],
      }))}
      sum={[say(fundingWords.total), number(sum('estimatedVnd')), number(sum('paidVnd')), number(sum('estimatedVnd') - sum('paidVnd'))]}
    />
  );
}
