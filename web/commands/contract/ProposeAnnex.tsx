import { Form } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import { contractWords } from '../../../locale/web/contract.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { TickField } from '../../fields/choices.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { ContractTerms } from '../../money/ContractTerms.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ContractFields } from '../order/ContractFields.tsx';

/** The fields, with the choice whether the terms change. The present terms are the beginning of the new ones. */
type Values = Partial<CommandInput<'proposeAnnex'>> & { hasTerms?: boolean };

/** One side proposes a change of the contract. Nothing changes before the other side has signed it. */
export function ProposeAnnex({ commission }: { commission: Commission }) {
  const { contract, money } = commission;
  const initial: Values = contract == null ? {} : { contract: termsOf(contract) };
  const toInput = ({ hasTerms, contract: terms, ...rest }: Values) =>
    ({ ...rest, ...(hasTerms === true && terms !== undefined ? { contract: terms } : {}) }) as CommandInput<'proposeAnnex'>;
  return (
    <CommandForm<'proposeAnnex', Values> command="proposeAnnex" commission={commission} initial={initial} toInput={toInput}>
      {contract && <ContractTerms contract={contract} />}
      <SignedPaperField name="paper" label={contractWords.annexPaper} kind="order" />
      <TextField name="reason" label={formWords.reason} rows={3} />
      <DayField name="deliverOn" label={contractWords.newDay} min={today} isOptional />
      <TextField name="content" label={contractWords.newScope} rows={3} isOptional />
      <TickField name="hasTerms" label={contractWords.changesTerms} />
      <NewTerms maxVnd={money?.reservedVnd} />
    </CommandForm>
  );
}

/** The terms as an input has them. What is not stated is left out. */
function termsOf({ valueVnd, priceForm, priceLines, instalments }: NonNullable<Commission['contract']>) {
  return { valueVnd, priceLines, instalments, ...(priceForm === null ? {} : { priceForm }) };
}

function NewTerms({ maxVnd }: { maxVnd: number | undefined }) {
  const hasTerms: unknown = Form.useWatch('hasTerms');
  return hasTerms === true && <ContractFields name="contract" maxVnd={maxVnd} />;
}
