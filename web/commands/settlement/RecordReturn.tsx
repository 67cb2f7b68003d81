import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission } from '../../api/types.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TreasurySlip } from '../payment/TreasurySlip.tsx';
import { DayField, MoneyField, today } from '../../fields/numbers.tsx';
import '../../money/money.css';

/** Records that the rest of an advance was returned to the treasury. */
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
      <TreasurySlip />
      <DayField name="on" label={settlementWords.returnedOn} max={today} />
    </CommandForm>
  );
}
