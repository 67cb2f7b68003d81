import { instrumentNames } from '../../../locale/vocabulary.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { SignedPaperField } from '../fields/composite.tsx';
import { DayField, today } from '../fields/numbers.tsx';
import { TextField } from '../fields/texts.tsx';

/** The decision or the contract, as typed from the paper. Its number is checked when this is sent. */
export function IssueOrder({ commission }: { commission: Commission }) {
  const initial: Partial<CommandInput<'issueOrder'>> = commission.acceptance === null ? {} : { deliverOn: commission.acceptance.deliverOn };
  const label = commission.instrument === null ? fundingWords.orderPaper : instrumentNames[commission.instrument];
  return (
    <CommandForm command="issueOrder" commission={commission} initial={initial}>
      <SignedPaperField name="paper" label={label} kind="order" />
      <TextField name="content" label={fundingWords.orderContent} hint={fundingWords.orderContentHint} rows={6} />
      <DayField name="deliverOn" label={fundingWords.deliverOn} min={today()} />
    </CommandForm>
  );
}
