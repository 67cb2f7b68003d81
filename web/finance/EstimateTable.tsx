import { useQuery } from '@tanstack/react-query';
import { feeItemNames } from '../../locale/vocabulary.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { lineVnd, type Estimate } from './estimates.ts';
import { MoneyTable } from './MoneyTable.tsx';
import { normsQuery } from './norms-query.ts';
import { needsBasis, normFor } from './norms.ts';
import { useDong } from './use-dong.ts';

interface Props {
  commission: Commission;
  estimate: Estimate;
  /** The decision that allows the price of a line, by the line's place. */
  bases?: readonly (string | undefined)[];
}

/** The lines of an estimate beside the ceilings of its day of work. */
export function EstimateTable({ commission, estimate, bases }: Props) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const { data } = useQuery(normsQuery(commission.ruleSet.territory, estimate.workOn));
  const columns = [
    { name: say(fundingWords.item) },
    { name: say(fundingWords.content) },
    { name: say(fundingWords.unit) },
    { name: say(fundingWords.quantity), isAmount: true },
    { name: say(fundingWords.unitPrice), isAmount: true },
    { name: say(fundingWords.ceiling), isAmount: true },
    { name: say(fundingWords.amount), isAmount: true },
  ];
  const rows = estimate.lines.map((line, i) => {
    const norm = normFor(data?.items ?? [], line.item);
    const isAbove = needsBasis(line.item, line.unitPriceVnd, norm) === 'above';
    const content = bases?.[i] === undefined ? line.content : `${line.content} (${say(fundingWords.aboveNormBasis)}: ${bases[i]})`;
    const ceiling = norm === null ? '–' : `${isAbove ? '▲ ' : ''}${number(norm.maxVnd)}`;
    return {
      key: String(i),
      cells: [
        nameIn(feeItemNames, line.item, language),
        content,
        line.unit,
        number(line.quantity),
        number(line.unitPriceVnd),
        <span key="ceiling" className={isAbove ? 'warning' : undefined} title={norm?.source}>
          {ceiling}
          {isAbove && <span className="only-heard"> {say(fundingWords.aboveNorm)}</span>}
        </span>,
        number(lineVnd(line)),
      ],
    };
  });
  const sum = [say(fundingWords.total), '', '', '', '', '', <strong key="total">{number(estimate.totalVnd)}</strong>];
  return <MoneyTable label={say(fundingWords.lines)} columns={columns} rows={rows} sum={sum} />;
}
