import { Alert } from 'antd';
import { confirmWords } from '../../../locale/web/confirm.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { PaymentSummary } from '../../money/PaymentSummary.tsx';
import { linesOf, openPayment } from '../../money/payments.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** The leader approves a checked payment. */
export function ApprovePayment({ commission }: { commission: Commission }) {
  const say = useSay();
  const open = openPayment(commission);
  const { dong } = useDong();
  const payees = new Set((open && linesOf(commission, open.payment))?.map(({ person }) => person)).size;
  const party = say(payees === 0 ? confirmWords.allPayees : confirmWords.payees(String(payees)));
  const confirm = () => say(confirmWords.approvePayment(String(open?.payment ?? 1), dong(open?.grossVnd ?? 0), party));
  return (
    <CommandForm
      command="approvePayment"
      commission={commission}
      toInput={() => ({ payment: open?.payment ?? 1 })}
      confirm={confirm}
      isWide
    >
      {open && <PaymentSummary commission={commission} payment={open} />}
      <Alert type="info" showIcon className="gap-below" title={say(paymentWords.approvePaymentNotice)} />
    </CommandForm>
  );
}
