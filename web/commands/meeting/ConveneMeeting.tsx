import { dayText } from '../../../locale/formats.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';

/** The specialist convenes the council. */
export function ConveneMeeting({ commission }: { commission: Commission }) {
  const say = useSay();
  const members = (commission.members ?? []).filter((one) => one.isCleared && !one.left);
  const planned = commission.panel?.meetingOn ?? null;
  return (
    <CommandForm command="conveneMeeting" commission={commission} initial={planned !== null && planned >= today() ? { on: planned } : {}}>
      {planned !== null && (
        <p className="hint">
          {say(meetingWords.plannedOn)}: {dayText(planned)}
        </p>
      )}
      <p>
        {say(meetingWords.invitedMembers)}: {members.map(({ person }) => personIn(commission, person)).join(', ')}
      </p>
      <DayField name="on" label={meetingWords.on} min={today} />
      <LineField name="place" label={formWords.place} hint={meetingWords.placeHint} />
      <TextField name="agenda" label={meetingWords.agenda} isOptional />
      <TextField name="shortNoticeReason" label={meetingWords.shortNotice} hint={meetingWords.shortNoticeHint} isOptional rows={2} />
    </CommandForm>
  );
}
