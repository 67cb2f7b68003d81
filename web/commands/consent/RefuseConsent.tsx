import { formWords } from '../../../locale/web/forms.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { FinalNotice } from '../FinalNotice.tsx';
import { ReasonField, SignedPaperField } from '../../fields/composite.tsx';
import { WhatIsAsked } from './WhatIsAsked.tsx';

/** The authority refuses its consent, which ends the commission. */
export function RefuseConsent({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="refuseConsent" commission={commission} isFinal>
      <WhatIsAsked commission={commission} />
      <FinalNotice ends={intakeWords.refuseConsentFinal} />
      <SignedPaperField name="letter" label={intakeWords.consentLetter} kind="consentLetter" />
      <ReasonField label={formWords.reason} />
    </CommandForm>
  );
}
