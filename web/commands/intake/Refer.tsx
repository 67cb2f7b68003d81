import { formWords } from '../../../locale/web/forms.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { OrganisationField } from '../../fields/who.tsx';
import { FinalNotice } from '../FinalNotice.tsx';

/** Refers the matter to another body, which ends the commission here. */
export function Refer({ commission }: { commission: Commission }) {
  const { union } = commission.parts;
  return (
    <CommandForm command="refer" commission={commission} isFinal>
      <WhatIsAsked commission={commission} />
      <FinalNotice ends={intakeWords.referFinal} />
      <OrganisationField name="to" label={intakeWords.referTo} isFit={({ id }) => id !== union} />
      <TextField name="reason" label={formWords.reason} hint={intakeWords.referReason} rows={3} />
      <DocumentsField name="documents" label={intakeWords.referLetter} isOptional />
    </CommandForm>
  );
}
