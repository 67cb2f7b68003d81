import { urgencyNames } from '../../../locale/vocabulary.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { DuplicateReason } from '../../fields/LikelyDuplicates.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';

/** The clerk enters the letter in the book of incoming documents. Its number is given when this is sent. */
export function Register({ commission }: { commission: Commission }) {
  // A letter cannot arrive before it is signed.
  const signedOn = commission.request?.letter.on;
  return (
    <CommandForm command="register" commission={commission} initial={{ arrivedOn: today(), urgency: 'normal' }}>
      <WhatIsAsked commission={commission} />
      <DayField name="arrivedOn" label={intakeWords.arrivedOn} max={today} {...(signedOn === undefined ? {} : { min: signedOn })} />
      <TextField name="sameLetterReason" label={intakeWords.sameLetter} hint={intakeWords.sameLetterHint} isOptional />
      {commission.request?.duplicateReason === undefined && (
        <DuplicateReason
          host={commission.parts.host}
          title={commission.title}
          except={commission.id}
          year={Number(commission.openedAt.slice(0, 4))}
        />
      )}
      <ChoiceField name="urgency" label={intakeWords.urgency} names={urgencyNames} />
    </CommandForm>
  );
}
