import { Button, Checkbox, Form } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { useDescription } from '../../money/PaymentLines.tsx';
import type { LineDue } from '../../money/payments.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { useChange } from '../ActForm.tsx';
import { MoneyField } from '../../fields/numbers.tsx';
import { numberIn } from '../../typed/numbers.ts';
import '../funding/estimate.css';

/** The lines that are due. Each is paid in full, in part or not now. */
export function LinesToPay({ commission, due }: { commission: Commission; due: readonly LineDue[] }) {
  const say = useSay();
  const change = useChange();
  const all = (amountOf: (line: LineDue) => number | null) =>
    change(['amounts'], Object.fromEntries(due.map((line) => [line.key, amountOf(line)])));
  return (
    <fieldset className="estimate">
      <legend>{say(paymentWords.linesDue)}</legend>
      <p>
        <Button size="small" onClick={() => all(({ grossVnd }) => grossVnd)}>
          {say(paymentWords.payAll)}
        </Button>{' '}
        <Button size="small" onClick={() => all(() => null)}>
          {say(paymentWords.payNone)}
        </Button>
      </p>
      <div className="pay-heads" aria-hidden="true">
        {(['payee', 'what', 'due', 'now'] as const).map((one) => (
          <span key={one}>{say(paymentWords[one])}</span>
        ))}
      </div>
      <ol>
        {due.map((line) => (
          <LineToPay key={line.key} commission={commission} line={line} />
        ))}
      </ol>
    </fieldset>
  );
}

function LineToPay({ commission, line }: { commission: Commission; line: LineDue }) {
  const say = useSay();
  const { number } = useDong();
  const change = useChange();
  const { payee, what } = useDescription(commission)(line);
  const amount = numberIn(Form.useWatch(['amounts', line.key]));
  return (
    <li className="pay-line" aria-label={`${payee}, ${what}`}>
      <Checkbox
        checked={amount > 0}
        onChange={({ target }) => change(['amounts', line.key], target.checked ? line.grossVnd : null)}
        aria-label={`${say(paymentWords.payThis)}: ${payee}, ${what}`}
      >
        {payee}
      </Checkbox>
      <span>{what}</span>
      <span className="amount">
        <span className="cell-name">{say(paymentWords.due)}</span> {number(line.grossVnd)}
      </span>
      <MoneyField name={['amounts', line.key]} label={paymentWords.now} max={line.grossVnd} isOptional />
    </li>
  );
}
