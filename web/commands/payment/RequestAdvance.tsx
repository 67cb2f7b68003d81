import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { useAdvanceCap } from './advance-share.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { MoneyField } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { YearEnd } from './YearEnd.tsx';
import '../../money/money.css';

/** Requests money before the product is accepted, up to the share that the rule set allows. */
export function RequestAdvance({ commission }: { commission: Commission }) {
  const say = useSay();
  const { dong } = useDong();
  const ceiling = useAdvanceCap(commission);
  const reserved = commission.money?.reservedVnd ?? 0;
  const advanced = commission.money?.advancedVnd ?? 0;
  const cap = ceiling?.capVnd ?? null;
  const left = cap === null ? undefined : Math.max(0, cap - advanced);
  return (
    <CommandForm command="requestAdvance" commission={commission}>
      <YearEnd commission={commission} />
      <dl className="sums">
        <dt>{say(paymentWords.reserved)}</dt>
        <dd>{dong(reserved)}</dd>
        {cap !== null && (
          <>
            <dt>{say(paymentWords.cap)}</dt>
            <dd>
              {dong(cap)} (
              {ceiling?.percent == null
                ? say(paymentWords.capEstimate)
                : say(paymentWords.capShare).replace('{percent}', String(ceiling.percent))}
              )
            </dd>
          </>
        )}
        <dt>{say(paymentWords.alreadyAdvanced)}</dt>
        <dd>{dong(advanced)}</dd>
        {left !== undefined && (
          <>
            <dt>{say(paymentWords.stillPossible)}</dt>
            <dd>
              <strong>{dong(left)}</strong>
            </dd>
          </>
        )}
      </dl>
      <MoneyField name="amountVnd" label={paymentWords.amountOfAdvance} {...(left === undefined ? {} : { max: left })} />
      <TextField name="purpose" label={paymentWords.purpose} />
    </CommandForm>
  );
}
