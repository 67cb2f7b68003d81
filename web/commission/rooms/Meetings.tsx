import { dayText } from '../../../locale/formats.ts';
import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission, Meeting } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../../acts/ActLink.tsx';
import { Concluded } from '../../case/Concluded.tsx';
import { meetingName } from '../../case/meetings.ts';
import { organisationIn, personIn } from '../../case/names.ts';
import { delegateName, guestName } from '../../case/invitations.ts';
import { Invitations } from '../Invitations.tsx';
import { PrivateText } from '../../case/PrivateText.tsx';

/** The council's sessions: who came, how they voted, the conclusions, and who dissents. */
export function Meetings({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { meetings = [] } = commission;
  return (
    <>
      <div className="page-actions">
        <ActLink commission={commission} command="conveneMeeting" />
      </div>
      {meetings.length + (commission.sessionInvitations ?? []).length === 0 && <p>{say(meetingWords.none)}</p>}
      <Invitations commission={commission} />
      {meetings.toReversed().map((one) => (
        <section key={one.meeting}>
          <h2>{meetingName(one, language)}</h2>
          {one.agenda !== null && (
            <p>
              {say(meetingWords.agenda)}: <PrivateText text={one.agenda} />
            </p>
          )}
          {one.held ? <Held commission={commission} meeting={one} held={one.held} /> : <NotHeld commission={commission} meeting={one} />}
        </section>
      ))}
    </>
  );
}

function NotHeld({ commission, meeting }: { commission: Commission; meeting: Meeting }) {
  const { say, language } = useLanguage();
  const { cancelled } = meeting;
  if (cancelled)
    return (
      <p>
        ✗ {say(meetingWords.cancelled)}: <PrivateText text={cancelled.reason} />
      </p>
    );
  const search = { phien: String(meeting.meeting) };
  const about = meetingName(meeting, language);
  return (
    <>
      <p>○ {say(meetingWords.notHeld)}</p>
      <div className="page-actions">
        <ActLink commission={commission} command="recordMeeting" search={search} about={about} />
        <ActLink commission={commission} command="cancelMeeting" search={search} about={about} />
      </div>
    </>
  );
}

interface HeldProps {
  commission: Commission;
  meeting: Meeting;
  held: NonNullable<Meeting['held']>;
}

function Held({ commission, meeting, held }: HeldProps) {
  const { say, language } = useLanguage();
  const members = (commission.members ?? []).filter((one) => one.isCleared || held.present.includes(one.person));
  return (
    <>
      <p>
        <strong>{held.quorate ? `✓ ${say(meetingWords.quorate)}` : `✗ ${say(meetingWords.inquorate)}`}</strong>
        {members.length > 0 && ` · ${say(meetingWords.share)} ${held.present.length}/${members.length}`}
      </p>
      {held.heldOn < meeting.on && (
        <p className="warned">
          ▲ {say(meetingWords.early)}: {dayText(meeting.on)}
        </p>
      )}
      <Concluded commission={commission} held={held} />
      <h3>{say(meetingWords.attendance)}</h3>
      <ul>
        {members.map(({ person, role }) => (
          <li key={person}>
            {personIn(commission, person)} – {nameIn(panelRoleNames, role, language)}:{' '}
            {say(held.present.includes(person) ? meetingWords.present : meetingWords.absent)}
          </li>
        ))}
        {held.guests.map((person) => (
          <li key={person}>
            {personIn(commission, person)} – {say(meetingWords.guest)}: {say(meetingWords.present)}
          </li>
        ))}
        {held.namedGuests.map((one) => (
          <li key={one.name.id}>
            {guestName(commission, one)} – {say(meetingWords.guest)}: {say(meetingWords.present)}
          </li>
        ))}
        {meeting.invited.map((one) => (
          <li key={one.organisation}>
            {[organisationIn(commission, one.organisation), delegateName(one)].filter((part) => part !== '').join(', ')} –{' '}
            {say(meetingWords.delegateOfBody)}:{' '}
            {say(held.delegatesPresent.includes(one.organisation) ? meetingWords.present : meetingWords.absent)}
          </li>
        ))}
      </ul>
    </>
  );
}
