import { Form } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { useSay } from '../../language/language.tsx';
import { useDong } from '../../money/use-dong.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { CommandForm } from '../CommandForm.tsx';

/** The difference between the tax of the sheet and that of the actual day, as it was settled with the payees. */
export function SettleTaxDifference({ commission }: { commission: Commission }) {
  const say = useSay();
  const { dong } = useDong();
  const open = commission.money?.payments.find(
    ({ status, plannedWithheldVnd, taxDifference }) => status === 'disbursed' && plannedWithheldVnd !== null && taxDifference === undefined,
  );
  const initial: Partial<CommandInput<'settleTaxDifference'>> = { on: today(), ...(open === undefined ? {} : { payment: open.payment }) };
  return (
    <CommandForm command="settleTaxDifference" commission={commission} initial={initial}>
      {open && (
        <dl className="sums">
          <dt>{say(paymentWords.payment)}</dt>
          <dd>{open.payment}</dd>
          <dt>{say(paymentWords.taxOfSheet)}</dt>
          <dd>{dong(open.plannedWithheldVnd ?? 0)}</dd>
          <dt>{say(paymentWords.taxOfDay)}</dt>
          <dd>{dong(open.withheldVnd)}</dd>
          <dt>{say((open.plannedWithheldVnd ?? 0) >= open.withheldVnd ? paymentWords.taxToPayBack : paymentWords.taxToCollect)}</dt>
          <dd>
            <strong>{dong(Math.abs((open.plannedWithheldVnd ?? 0) - open.withheldVnd))}</strong>
          </dd>
        </dl>
      )}
      <Form.Item name="payment" hidden>
        <input type="hidden" />
      </Form.Item>
      <DayField name="on" label={paymentWords.taxSettledOn} max={today} />
      <LineField name="voucher" label={paymentWords.voucher} max={60} />
      <TextField name="note" label={formWords.note} rows={2} isOptional />
    </CommandForm>
  );
}
