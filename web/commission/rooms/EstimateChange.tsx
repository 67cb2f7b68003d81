import { feeItemNames } from '../../../locale/vocabulary.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { amountsOf, compareByItem, type Estimate } from '../../money/estimates.ts';
import { MoneyTable } from '../../money/MoneyTable.tsx';
import { useDong } from '../../money/use-dong.ts';

/** The items that cost more or less than in the version before. */
export function EstimateChange({ before, after }: { before: Estimate; after: Estimate }) {
  const { say, language } = useLanguage();
  const { number, change } = useDong();
  const changed = compareByItem(amountsOf(before.lines), amountsOf(after.lines)).filter(
    ({ beforeVnd, afterVnd }) => beforeVnd !== afterVnd,
  );
  const columns = [
    { name: say(fundingWords.item) },
    { name: say(fundingWords.before), isAmount: true },
    { name: say(fundingWords.after), isAmount: true },
    { name: say(fundingWords.difference), isAmount: true },
  ];
  return (
    <>
      <h3>{say(fundingWords.lineDifferences)}</h3>
      {changed.length === 0 ? (
        <p>{say(fundingWords.noDifference)}</p>
      ) : (
        <MoneyTable
          label={say(fundingWords.lineDifferences)}
          columns={columns}
          rows={changed.map(({ item, beforeVnd, afterVnd }) => ({
            key: item,
            cells: [nameIn(feeItemNames, item, language), number(beforeVnd), number(afterVnd), change(afterVnd - beforeVnd)],
          }))}
          sum={[say(fundingWords.total), number(before.totalVnd), number(after.totalVnd), change(after.totalVnd - before.totalVnd)]}
        />
      )}
    </>
  );
}
