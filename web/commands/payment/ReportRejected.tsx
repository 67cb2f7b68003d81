import { Alert } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { toConfirm } from '../../money/payments.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { AtTheTreasury } from './AtTheTreasury.tsx';

/** Reports that the treasury did not pay, and why. */
export function ReportRejected({ commission }: { commission: Commission }) {
  const say = useSay();
  const waiting = toConfirm(commission);
  if (!waiting) return <Alert type="info" showIcon title={say(paymentWords.nothingToConfirm)} />;
  const { of, number } = waiting;
  const toInput = ({ reason }: { reason: string }) => ({ of, number, reason });
  return (
    <CommandForm<'reportRejected', { reason: string }> command="reportRejected" commission={commission} toInput={toInput} isFinal isWide>
      <AtTheTreasury commission={commission} waiting={waiting} />
      <TextField name="reason" label={paymentWords.whyRejected} hint={paymentWords.rejectedHint} />
    </CommandForm>
  );
}
