import { anyStageWords } from '../../../locale/web/any-stage.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { FinalNotice } from '../FinalNotice.tsx';

/** The requester withdraws the request. */
export function Withdraw({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="withdraw" commission={commission} isFinal>
      <FinalNotice ends={anyStageWords.withdrawFinal} />
      <TextField name="reason" label={formWords.reason} hint={anyStageWords.withdrawReason} rows={3} />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </CommandForm>
  );
}
