import { Alert } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { toConfirm } from '../../money/payments.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TickField } from '../../fields/choices.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { AtTheTreasury } from './AtTheTreasury.tsx';
import { CarryOver } from './CarryOver.tsx';
import { TreasurySlip } from './TreasurySlip.tsx';

type Values = Omit<CommandInput<'confirmDisbursement'>, 'of' | 'number'>;

/** Confirms that the treasury has paid: by which voucher, on which day. */
export function ConfirmDisbursement({ commission }: { commission: Commission }) {
  const say = useSay();
  const waiting = toConfirm(commission);
  if (!waiting) return <Alert type="info" showIcon title={say(paymentWords.nothingToConfirm)} />;
  const { of, number } = waiting;
  const toInput = (values: Values) => ({ ...values, of, number });
  return (
    <CommandForm<'confirmDisbursement', Values>
      command="confirmDisbursement"
      commission={commission}
      initial={{ paidOn: today() }}
      toInput={toInput}
      isWide
    >
      <AtTheTreasury commission={commission} waiting={waiting} />
      <TreasurySlip />
      <DayField name="paidOn" label={paymentWords.paidOn} max={today} />
      <CarryOver commission={commission} day="paidOn" />
      {of === 'payment' && (
        <details className="gap-below">
          <summary>{say(paymentWords.taxAgain)}</summary>
          <p className="hint">{say(paymentWords.taxAgainHint)}</p>
          <TickField name="isTaxRecalculated" label={paymentWords.taxAgain} />
        </details>
      )}
    </CommandForm>
  );
}
