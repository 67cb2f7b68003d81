import { meetingWords } from '../../locale/web/meeting.ts';
import type { Commission, Meeting } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { personIn } from './names.ts';
import { PrivateText } from './PrivateText.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

type HeldMeeting = NonNullable<Meeting['held']>;

/** The result of a meeting: its conclusion, the ballots, and who dissents. */
export function Concluded({ commission, held }: { commission: Commission; held: HeldMeeting }) {
  const say = useSay();
  return (
    <>
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
    </>
  );
}

function Ballots({ held }: { held: HeldMeeting }) {
  const say = useSay();
  return (
    <ScrollRegion label={say(meetingWords.ballots)}>
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
    </ScrollRegion>
  );
}
