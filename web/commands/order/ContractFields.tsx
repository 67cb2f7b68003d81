import { instalmentNames, priceFormNames } from '../../../locale/vocabulary.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import { ChoiceField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { CountField, MoneyField } from '../../fields/numbers.tsx';
import { LineField } from '../../fields/texts.tsx';
import { useSay } from '../../language/language.tsx';

/** Value, price and instalments of a contract. Without instalments the whole value is paid once, after the acceptance. */
export function ContractFields({ name, maxVnd }: { name: string; maxVnd: number | undefined }) {
  const say = useSay();
  return (
    <fieldset className="rows-field">
      <legend>{say(fundingWords.contractTerms)}</legend>
      <MoneyField
        name={[name, 'valueVnd']}
        label={fundingWords.contractValue}
        hint={fundingWords.contractValueHint}
        {...(maxVnd === undefined ? {} : { max: maxVnd })}
      />
      <ChoiceField name={[name, 'priceForm']} label={fundingWords.priceForm} names={priceFormNames} isOptional />
      <RowsField name={[name, 'priceLines']} label={fundingWords.priceLines} add={fundingWords.addPriceLine} fresh={{}}>
        {(row) => <PriceLineFields row={row} />}
      </RowsField>
      <p className="hint">{say(fundingWords.instalmentsHint)}</p>
      <RowsField
        name={[name, 'instalments']}
        label={fundingWords.instalments}
        add={fundingWords.addInstalment}
        fresh={{ after: 'acceptance' }}
        max={20}
      >
        {(row) => <InstalmentFields row={row} />}
      </RowsField>
    </fieldset>
  );
}

function PriceLineFields({ row }: { row: number }) {
  return (
    <div className="seat">
      <LineField name={[row, 'content']} label={fundingWords.content} />
      <div className="side-by-side">
        <LineField name={[row, 'unit']} label={fundingWords.unit} max={50} />
        <CountField name={[row, 'quantity']} label={fundingWords.quantity} min={1} />
        <MoneyField name={[row, 'unitPriceVnd']} label={fundingWords.unitPrice} />
      </div>
    </div>
  );
}

function InstalmentFields({ row }: { row: number }) {
  return (
    <div className="seat">
      <ChoiceField name={[row, 'after']} label={fundingWords.when} names={instalmentNames} />
      <div className="side-by-side">
        <CountField name={[row, 'percent']} label={fundingWords.percent} hint={fundingWords.percentHint} min={1} max={100} isOptional />
        <MoneyField name={[row, 'amountVnd']} label={fundingWords.orSum} isOptional />
        <CountField name={[row, 'withinDays']} label={fundingWords.withinDays} min={1} max={365} />
      </div>
    </div>
  );
}
