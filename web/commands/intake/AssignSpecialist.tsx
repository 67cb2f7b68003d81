import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { PersonField } from '../../fields/who.tsx';

/** Bút phê: the leader hands the request to a specialist, with an instruction and a due day. */
export function AssignSpecialist({ commission }: { commission: Commission }) {
  const say = useSay();
  const { specialist, registration, parts } = commission;
  return (
    <CommandForm command="assignSpecialist" commission={commission}>
      <WhatIsAsked commission={commission} />
      {registration?.number != null && (
        <p>
          {say(intakeWords.arrival)}: <strong>{registration.number}</strong>
        </p>
      )}
      {specialist !== null && (
        <p>
          {say(intakeWords.specialistNow)}: <strong>{personIn(commission, specialist.person)}</strong>
        </p>
      )}
      <PersonField name="specialist" label={intakeWords.specialist} organisation={parts.union} capability="unionSpecialist" />
      <TextField name="instruction" label={intakeWords.instruction} hint={intakeWords.instructionHint} rows={3} />
      <DayField name="dueOn" label={intakeWords.dueOn} min={today} isOptional optional={intakeWords.dueOnEmpty} />
    </CommandForm>
  );
}
