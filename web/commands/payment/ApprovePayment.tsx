import { Alert } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { PaymentAtHand } from '../../finance/PaymentAtHand.tsx';
import { openPayment } from '../../finance/payments.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The leader's yes to a payment that was checked. */
export function ApprovePayment({ commission }: { commission: Commission }) {
  const say = useSay();
  const open = openPayment(commission);
  return (
    <CommandForm command="approvePayment" commission={commission} toInput={() => ({ payment: open?.payment ?? 1 })} isWide>
      {open && <PaymentAtHand commission={commission} payment={open} />}
      <Alert type="info" showIcon className="gap-below" title={say(paymentWords.approvePaymentNotice)} />
    </CommandForm>
  );
}
