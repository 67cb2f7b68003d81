import { Form } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { PaymentSummary } from '../../money/PaymentSummary.tsx';
import { openPayment } from '../../money/payments.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { ReasonField } from '../../fields/composite.tsx';

interface Values {
  verdict: 'correct' | 'incorrect';
  reason?: string;
}

const verdicts = { correct: paymentWords.correct, incorrect: paymentWords.incorrect };

/** The chief accountant checks a payment, line by line. */
export function CheckPayment({ commission }: { commission: Commission }) {
  const open = openPayment(commission);
  const payment = open?.payment ?? 1;
  const toInput = ({ verdict, reason }: Values): CommandInput<'checkPayment'> =>
    verdict === 'correct' ? { payment, correct: true } : { payment, correct: false, ...(reason === undefined ? {} : { reason }) };
  return (
    <CommandForm<'checkPayment', Values> command="checkPayment" commission={commission} toInput={toInput} isWide>
      {open && <PaymentSummary commission={commission} payment={open} />}
      <ChoiceField name="verdict" label={paymentWords.verdict} names={verdicts} />
      <Reason />
    </CommandForm>
  );
}

function Reason() {
  return Form.useWatch('verdict') === 'incorrect' ? <ReasonField label={paymentWords.whatIsWrong} /> : null;
}
