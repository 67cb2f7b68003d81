import { instalmentsOf } from '../../domain/money/instalments.ts';
import { instalmentNames, priceFormNames } from '../../locale/vocabulary.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import { useDong } from './use-dong.ts';

type Terms = NonNullable<Commission['contract']>;

/** Value, price and instalments of the contract as they are now. */
export function ContractTerms({ contract }: { contract: Terms }) {
  const { say, language } = useLanguage();
  const { dong } = useDong();
  const { valueVnd, priceForm, isStated, instalments, priceLines } = contract;
  return (
    <section>
      <h2>{say(fundingWords.contractTerms)}</h2>
      <dl className="sums">
        <dt>{say(fundingWords.contractValue)}</dt>
        <dd>
          <strong>{dong(valueVnd)}</strong>
        </dd>
        {priceForm !== null && (
          <>
            <dt>{say(fundingWords.priceForm)}</dt>
            <dd>{nameIn(priceFormNames, priceForm, language)}</dd>
          </>
        )}
      </dl>
      {!isStated && <p className="hint">{say(fundingWords.unstated)}</p>}
      {isStated && instalments.length === 0 && <p>{say(fundingWords.paidOnce)}</p>}
      {instalments.length > 0 && <Instalments valueVnd={valueVnd} instalments={instalments} />}
      {priceLines.length > 0 && <PriceLines lines={priceLines} />}
    </section>
  );
}

function Instalments(terms: Pick<Terms, 'valueVnd' | 'instalments'>) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  return (
    <MoneyTable
      label={say(fundingWords.instalments)}
      columns={[
        { name: say(fundingWords.instalments) },
        { name: say(fundingWords.when) },
        { name: say(fundingWords.percent), isAmount: true },
        { name: say(fundingWords.amount), isAmount: true },
        { name: say(fundingWords.withinDays), isAmount: true },
      ]}
      rows={instalmentsOf(terms).map(({ after, percent, vnd, withinDays }, n) => ({
        key: String(n),
        cells: [n + 1, nameIn(instalmentNames, after, language), percent ?? '', number(vnd), withinDays],
      }))}
    />
  );
}

function PriceLines({ lines }: { lines: Terms['priceLines'] }) {
  const { say } = useLanguage();
  const { number } = useDong();
  return (
    <MoneyTable
      label={say(fundingWords.priceLines)}
      columns={[
        { name: say(fundingWords.content) },
        { name: say(fundingWords.unit) },
        { name: say(fundingWords.quantity), isAmount: true },
        { name: say(fundingWords.unitPrice), isAmount: true },
        { name: say(fundingWords.amount), isAmount: true },
      ]}
      rows={lines.map(({ content, unit, quantity, unitPriceVnd }, n) => ({
        key: String(n),
        cells: [content, unit, quantity, number(unitPriceVnd), number(quantity * unitPriceVnd)],
      }))}
    />
  );
}
