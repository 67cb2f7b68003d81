import { formWords } from '../../../locale/web/forms.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { FinalNotice } from '../FinalNotice.tsx';

/** The Union declines the request, which ends the commission. */
export function Decline({ commission }: { commission: Commission }) {
  const isMandatory = commission.obligation === 'mandatory';
  return (
    <CommandForm command="decline" commission={commission} isFinal>
      <WhatIsAsked commission={commission} />
      <FinalNotice ends={intakeWords.declineFinal} {...(isMandatory ? { also: intakeWords.declineMandatory } : {})} />
      <TextField name="reason" label={formWords.reason} hint={intakeWords.declineReason} rows={3} />
      <DocumentsField name="documents" label={intakeWords.declineLetter} isOptional />
    </CommandForm>
  );
}
