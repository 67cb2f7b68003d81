import { dayText } from '../../../locale/formats.ts';
import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission, Meeting } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../../acts/ActLink.tsx';
import { Concluded } from '../../case/Concluded.tsx';
import { personIn } from '../../case/names.ts';

/** The council's meetings: who came, how they voted, the conclusions, and who dissents. */
export function Meetings({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { meetings = [] } = commission;
  return (
    <>
      <div className="page-actions">
        <ActLink commission={commission} command="conveneMeeting" />
        <ActLink commission={commission} command="recordMeeting" />
      </div>
      {meetings.length === 0 && <p>{say(meetingWords.none)}</p>}
      {meetings.toReversed().map((one) => (
        <section key={one.meeting}>
          <h2>
            {say(meetingWords.meeting)} {one.meeting}: {dayText(one.held?.heldOn ?? one.on)}, {one.place}
          </h2>
          {one.held ? <Held commission={commission} held={one.held} /> : <p>○ {say(meetingWords.notHeld)}</p>}
        </section>
      ))}
    </>
  );
}

function Held({ commission, held }: { commission: Commission; held: NonNullable<Meeting['held']> }) {
  const { say, language } = useLanguage();
  const members = (commission.members ?? []).filter((one) => one.isCleared || held.present.includes(one.person));
  return (
    <>
      <p>
        <strong>{held.quorate ? `✓ ${say(meetingWords.quorate)}` : `✗ ${say(meetingWords.inquorate)}`}</strong>
        {members.length > 0 && ` · ${say(meetingWords.share)} ${held.present.length}/${members.length}`}
      </p>
      <Concluded commission={commission} held={held} />
      <h3>{say(meetingWords.attendance)}</h3>
      <ul>
        {members.map(({ person, role }) => (
          <li key={person}>
            {personIn(commission, person)} – {nameIn(panelRoleNames, role, language)}:{' '}
            {say(held.present.includes(person) ? meetingWords.present : meetingWords.absent)}
          </li>
        ))}
      </ul>
    </>
  );
}
