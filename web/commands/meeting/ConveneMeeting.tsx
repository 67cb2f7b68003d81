import { daySessionNames, meetingPurposeNames } from '../../../locale/vocabulary.ts';
import { dayText } from '../../../locale/formats.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { meetingWords, purposeExplanations } from '../../../locale/web/meeting.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { OrganisationField } from '../../fields/who.tsx';

/** The specialist convenes a session of the council. Before the opinions it can only be for the study of the subject. */
export function ConveneMeeting({ commission }: { commission: Commission }) {
  const say = useSay();
  const members = (commission.members ?? []).filter((one) => one.isCleared && !one.left);
  const isEarly = commission.stage === 'panel' || commission.stage === 'expertReview';
  const planned = isEarly ? null : (commission.panel?.meetingOn ?? null);
  const purposes = isEarly ? { study: meetingPurposeNames.study } : meetingPurposeNames;
  return (
    <CommandForm
      command="conveneMeeting"
      commission={commission}
      initial={{
        purpose: isEarly ? 'study' : 'conclusion',
        ...(planned !== null && planned >= today() ? { on: planned } : {}),
      }}
    >
      {planned !== null && (
        <p className="hint">
          {say(meetingWords.plannedOn)}: {dayText(planned)}
        </p>
      )}
      <p>
        {say(meetingWords.invitedMembers)}: {members.map(({ person }) => personIn(commission, person)).join(', ')}
      </p>
      <ChoiceField name="purpose" label={meetingWords.purpose} names={purposes} explained={purposeExplanations} />
      <div className="side-by-side">
        <DayField name="on" label={meetingWords.on} min={today} />
        <ChoiceField name="session" label={meetingWords.session} names={daySessionNames} hint={meetingWords.sessionHint} isOptional />
      </div>
      <LineField name="place" label={formWords.place} hint={meetingWords.placeHint} />
      <TextField name="agenda" label={meetingWords.agenda} isOptional />
      <OrganisationField
        name="invitedBodies"
        label={meetingWords.invitedBodies}
        hint={meetingWords.invitedBodiesHint}
        isMultiple
        isOptional
        isFit={({ id }) => id !== commission.parts.union}
      />
      <TextField name="shortNoticeReason" label={meetingWords.shortNotice} hint={meetingWords.shortNoticeHint} isOptional rows={2} />
    </CommandForm>
  );
}
