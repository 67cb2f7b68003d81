import { useQuery } from '@tanstack/react-query';
import { normFor } from '../../domain/money/norm.ts';
import { feeItemNames } from '../../locale/vocabulary.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import { dayText } from '../../locale/formats.ts';
import type { Commission } from '../api/types.ts';
import { contentAddress } from '../documents/content.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { lineVnd, totalVnd, type Estimate, type EstimateLine } from './estimates.ts';
import { managementIn } from './management.ts';
import { MoneyTable } from './MoneyTable.tsx';
import { normsQuery } from './norms-query.ts';
import { gapOf } from './norms.ts';
import { useDong } from './use-dong.ts';

interface Props {
  commission: Commission;
  estimate: Estimate;
}

/** The lines of an estimate, each with the ceiling on its day of work. */
export function EstimateTable({ commission, estimate }: Props) {
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
  const management = managementIn(estimate.lines, data?.items ?? []);
  const rows = estimate.lines.map((line, i) => {
    const norm = normFor(data?.items ?? [], line.item);
    const own = line.item === 'generalManagement' ? management : null;
    const isAbove = own ? own.vnd > own.ceilingVnd : gapOf(line.item, line.unitPriceVnd, norm) === 'above';
    const ceiling = norm === null ? '–' : `${isAbove ? '▲ ' : ''}${number(own?.ceilingVnd ?? norm.maxVnd)}`;
    const share = own && norm?.maxPercent !== undefined ? fundingWords.managementShare : null;
    return {
      key: String(i),
      cells: [
        nameIn(feeItemNames, line.item, language),
        <LineContent key="content" line={line} />,
        line.unit,
        number(line.quantity),
        number(line.unitPriceVnd),
        <span key="ceiling" className={isAbove ? 'warning' : undefined} title={norm?.source}>
          {ceiling}
          {share && <span className="row-sub"> {say(share).replace('{percent}', String(norm?.maxPercent))}</span>}
          {isAbove && <span className="only-heard"> {say(fundingWords.aboveNorm)}</span>}
        </span>,
        number(lineVnd(line)),
      ],
    };
  });
  const sum = [say(fundingWords.total), '', '', '', '', '', <strong key="total">{number(totalVnd(estimate.lines))}</strong>];
  return <MoneyTable label={say(fundingWords.lines)} columns={columns} rows={rows} sum={sum} />;
}

/** The content of a line, the decision that allows its price, and the amount before the appraisal. */
function LineContent({ line }: { line: EstimateLine }) {
  const { say } = useLanguage();
  const { number } = useDong();
  const { content, aboveNorm, asked } = line;
  return (
    <>
      {content}
      {aboveNorm && (
        <span className="row-sub">
          {' '}
          {say(fundingWords.aboveNormBasis)}:{' '}
          <a href={contentAddress(aboveNorm.document)} download>
            {aboveNorm.number}/{aboveNorm.notation}, {dayText(aboveNorm.on)}
          </a>
        </span>
      )}
      {asked && (
        <span className="row-sub">
          {' '}
          {say(fundingWords.asked)}: {number(asked.quantity)} × {number(asked.unitPriceVnd)}
        </span>
      )}
    </>
  );
}
