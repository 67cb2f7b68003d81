import { paymentWords } from '../../../locale/web/payment.ts';
import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission } from '../../api/types.ts';
import { useDong } from '../../finance/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, MoneyField, today } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';

/** What is left of an advance has gone back to the treasury. */
export function RecordReturn({ commission }: { commission: Commission }) {
  const say = useSay();
  const { dong } = useDong();
  const left = commission.money?.outstandingAdvanceVnd ?? 0;
  return (
    <CommandForm command="recordReturn" commission={commission} initial={{ amountVnd: left, on: today() }}>
      <dl className="sums">
        <dt>{say(settlementWords.toReturn)}</dt>
        <dd>
          <strong>{dong(left)}</strong>
        </dd>
      </dl>
      <MoneyField name="amountVnd" label={settlementWords.returnAmount} max={left} />
      <LineField name="treasuryReference" label={paymentWords.treasuryReference} hint={paymentWords.treasuryReferenceHint} max={60} />
      <DayField name="on" label={settlementWords.returnedOn} max={today} />
    </CommandForm>
  );
}
