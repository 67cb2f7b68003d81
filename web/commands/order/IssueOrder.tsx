import { instrumentNames } from '../../../locale/vocabulary.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { ContractFields } from './ContractFields.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import '../../money/money.css';

/** Issues the decision or the contract, typed from the paper. Its number is checked when this is sent. */
export function IssueOrder({ commission }: { commission: Commission }) {
  const isContract = commission.instrument === 'orderContract';
  const funded = commission.money?.reservedVnd;
  const initial: Partial<CommandInput<'issueOrder'>> = {
    ...(commission.acceptance === null ? {} : { deliverOn: commission.acceptance.deliverOn }),
    ...(isContract && funded !== undefined ? { contract: { valueVnd: funded, priceForm: 'lumpSum' } } : {}),
  };
  const say = useSay();
  const { dong } = useDong();
  const reservedVnd = commission.money?.reservedVnd;
  const label = commission.instrument === null ? fundingWords.orderPaper : instrumentNames[commission.instrument];
  return (
    <CommandForm command="issueOrder" commission={commission} initial={initial}>
      {reservedVnd !== undefined && (
        <dl className="sums">
          <dt>{say(paymentWords.reserved)}</dt>
          <dd>
            <strong>{dong(reservedVnd)}</strong>
          </dd>
        </dl>
      )}
      <SignedPaperField name="paper" label={label} kind="order" />
      <TextField name="content" label={fundingWords.orderContent} hint={fundingWords.orderContentHint} rows={6} />
      <DayField name="deliverOn" label={fundingWords.deliverOn} min={today} />
      {isContract && <ContractFields name="contract" maxVnd={reservedVnd} />}
    </CommandForm>
  );
}
