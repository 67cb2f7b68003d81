import { instantText } from '../../locale/formats.ts';
import { meetingWords } from '../../locale/web/meeting.ts';
import { ActLink } from '../acts/ActLink.tsx';
import type { Commission, Invited, SessionInvitation } from '../api/types.ts';
import { delegateName, invitationName } from '../case/invitations.ts';
import { organisationIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { useLanguage } from '../language/language.tsx';

/** The invitations of bodies to sessions: who comes, who does not and why, and who has not answered. */
export function Invitations({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { sessionInvitations = [] } = commission;
  if (sessionInvitations.length === 0) return null;
  return (
    <section>
      <h2>{say(meetingWords.invitations)}</h2>
      {sessionInvitations.toReversed().map((one) => (
        <section key={one.meeting}>
          <h3>{invitationName(one, language)}</h3>
          {one.state === 'cancelled' && <p>✗ {say(meetingWords.cancelled)}</p>}
          {one.agenda !== null && (
            <p>
              {say(meetingWords.agenda)}: <PrivateText text={one.agenda} />
            </p>
          )}
          <ul>
            {one.invited.map((invited) => (
              <li key={invited.organisation}>
                <strong>{organisationIn(commission, invited.organisation)}</strong>:{' '}
                <Answer commission={commission} invitation={one} invited={invited} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface Props {
  commission: Commission;
  invitation: SessionInvitation;
  invited: Invited;
}

function Answer({ commission, invitation, invited }: Props) {
  const { say } = useLanguage();
  const { answer } = invited;
  if (answer === null) {
    return (
      <>
        {say(meetingWords.notAnswered)}{' '}
        {invitation.state === 'open' && (
          <ActLink
            commission={commission}
            command="nameSessionDelegate"
            search={{ phien: String(invitation.meeting) }}
            about={organisationIn(commission, invited.organisation)}
          />
        )}
      </>
    );
  }
  return (
    <>
      {answer.attends ? delegateName(invited) : say(meetingWords.nobodyComes)} <PrivateText text={answer.reason} />
      <div className="row-sub">
        {instantText(Date.parse(answer.at))}
        {answer.isLate && <span className="warned"> · {say(meetingWords.answeredLate)}</span>}
      </div>
    </>
  );
}
