import { dayText } from '../../../locale/formats.ts';
import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission, Meeting } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../ActLink.tsx';
import { personIn } from '../names.ts';
import { PrivateText } from '../PrivateText.tsx';

/** The sittings of the council: who came, how they voted, what they concluded, who dissents. */
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
      <h3>{say(meetingWords.conclusion)}</h3>
      <PrivateText text={held.conclusion} />
      {held.ballots.length > 0 && <Ballots held={held} />}
      <h3>{say(meetingWords.dissents)}</h3>
      {held.dissents.length === 0 && <p>{say(meetingWords.noDissent)}</p>}
      <ul>
        {held.dissents.map(({ person, opinion }) => (
          <li key={opinion.id}>
            <strong>{personIn(commission, person)}:</strong> <PrivateText text={opinion} />
          </li>
        ))}
      </ul>
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

function Ballots({ held }: { held: NonNullable<Meeting['held']> }) {
  const { say } = useLanguage();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say(meetingWords.ballots)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(meetingWords.question)}</th>
            <th scope="col">{say(meetingWords.inFavour)}</th>
            <th scope="col">{say(meetingWords.against)}</th>
            <th scope="col">{say(meetingWords.abstained)}</th>
            <th scope="col">{say(meetingWords.invalid)}</th>
          </tr>
        </thead>
        <tbody>
          {held.ballots.map(({ question, inFavour, against, abstained, invalid }) => (
            <tr key={question}>
              <th scope="row">{question}</th>
              <td className="amount">{inFavour}</td>
              <td className="amount">{against}</td>
              <td className="amount">{abstained}</td>
              <td className="amount">{invalid}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
