import { formOfWorkNames } from '../../../locale/vocabulary.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';

const { council, expertGroup, consultationOnly } = intakeWords;

/** The Union accepts the request: in which form, and by when. */
export function Accept({ commission }: { commission: Commission }) {
  const deliverOn = commission.wantedOn >= today() ? { deliverOn: commission.wantedOn } : {};
  return (
    <CommandForm command="accept" commission={commission} initial={deliverOn}>
      <WhatIsAsked commission={commission} />
      <ChoiceField
        name="formOfWork"
        label={intakeWords.formOfWork}
        names={formOfWorkNames}
        explained={{ council, expertGroup, consultationOnly }}
      />
      <DayField name="deliverOn" label={intakeWords.deliverOn} hint={intakeWords.deliverOnHint} min={today} />
      <TextField name="note" label={intakeWords.acceptNote} rows={2} isOptional />
    </CommandForm>
  );
}
