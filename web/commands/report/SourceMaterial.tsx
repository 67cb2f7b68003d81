import { Button, Form } from 'antd';
import { consultationWords } from '../../../locale/web/consultations.ts';
import { dayText } from '../../../locale/formats.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import { reportWords } from '../../../locale/web/report.ts';
import type { Commission, CommandInput, Consultation, Invitee } from '../../api/types.ts';
import { eventName, inviteeName, speakerName } from '../../case/consultations.ts';
import { Concluded } from '../../case/Concluded.tsx';
import { FileLinks } from '../../case/FileLinks.tsx';
import { OpinionMatrix } from '../../case/OpinionMatrix.tsx';
import { PrivateText } from '../../case/PrivateText.tsx';
import { organisationIn } from '../../case/names.ts';
import { repliesOf, speakersOf, standingOpinions } from '../../case/sources.ts';
import { ThemeReports } from '../../case/ThemeReports.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useChange } from '../ActForm.tsx';

type Recommendation = CommandInput<'submitReport'>['recommendations'][number];
type Filled = Partial<Recommendation> | undefined;

/**
 * The material for the report: the questions, the opinions as a matrix, the contributions at events. A click takes any of them into the
 * report.
 */
export function SourceMaterial({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const opinions = standingOpinions(commission);
  const events = (commission.events ?? []).filter((event) => event.invited.some((one) => one.opinion !== null || one.paper !== null));
  const meetings = (commission.meetings ?? []).flatMap(({ meeting, held }) => (held?.quorate === true ? [{ meeting, held }] : []));
  const replies = repliesOf(commission);
  const hasPanel = (commission.members ?? []).length > 0;
  return (
    <>
      {commission.request !== undefined && commission.request.questions.length > 0 && (
        <>
          <h2>{say(reportWords.questions)}</h2>
          <ol>
            {commission.request.questions.map((question) => (
              <li key={question.id}>
                <PrivateText text={question} />
              </li>
            ))}
          </ol>
        </>
      )}
      {meetings.map(({ meeting, held }) => (
        <section key={meeting}>
          <h2>
            {say(meetingWords.meeting)} {meeting}: {dayText(held.heldOn)}
          </h2>
          <Concluded commission={commission} held={held} />
        </section>
      ))}
      <ThemeReports commission={commission} besideRecommendation={(theme, text) => <Take text={text} from={`theme/${theme}`} />} />
      {hasPanel && (
        <>
          <h2>{say(opinionWords.matrix)}</h2>
          <Used commission={commission} />
          <OpinionMatrix
            commission={commission}
            opinions={opinions}
            besideRecommendation={({ person }, text) => <Take text={text} from={`opinion/${person}`} />}
          />
        </>
      )}
      {speakersOf(commission).map(({ id, one }) => (
        <div key={id}>
          <strong>{speakerName(one)}</strong> <PrivateText text={one.opinion} />
          {one.opinion?.text != null && <Take text={one.opinion.text} from={id} />}
        </div>
      ))}
      {replies.length > 0 && (
        <section>
          <h2>{say(consultationWords.collections)}</h2>
          <ul className="rows">
            {replies.map(({ id, organisation, reply }) => (
              <li key={id}>
                <strong>{organisationIn(commission, organisation)}</strong>
                <div>
                  <PrivateText text={reply.opinion} />
                  {reply.opinion.text !== null && <Take text={reply.opinion.text} from={id} />}
                </div>
                <FileLinks file={commission} documents={reply.documents} label={consultationWords.reply} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {events.map((event) => (
        <section key={event.event}>
          <h2>{eventName(event, language)}</h2>
          <ul className="rows">
            {event.invited.map(
              (one) =>
                (one.opinion ?? one.paper) && (
                  <li key={one.invitee}>
                    <ShownText commission={commission} event={event} invitee={one} />
                  </li>
                ),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}

/** An invitee's contribution and paper. Their content is in documents, so the whole paper is chosen as a source. */
function ShownText({ commission, event, invitee }: { commission: Commission; event: Consultation; invitee: Invitee }) {
  const { say } = useLanguage();
  const { opinion, paper } = invitee;
  return (
    <>
      <strong>{inviteeName(commission, invitee)}</strong>
      {opinion && (
        <div>
          <PrivateText text={opinion.opinion} />
          {opinion.opinion.text !== null && <Take text={opinion.opinion.text} from={`contribution/${event.event}/${invitee.invitee}`} />}
        </div>
      )}
      {paper && (
        <div>
          {say(consultationWords.paper)}: {paper.title}
          <FileLinks file={commission} documents={paper.documents} label={consultationWords.paper} />
        </div>
      )}
    </>
  );
}

const useRecommendations = () => (Form.useWatch('recommendations') as Filled[] | undefined) ?? [];

/** Copies a sentence into the report with its source. It fills an empty row before adding one. */
function Take({ text, from }: { text: string; from: string }) {
  const { say } = useLanguage();
  const change = useChange();
  const rows = useRecommendations();
  const isTaken = rows.some((row) => row?.recommendation?.includes(text) === true && row.from?.includes(from) === true);
  if (isTaken) return <div className="check-met row-sub">✓ {say(reportWords.taken)}</div>;
  const take = () => {
    const filled = rows.filter((row) => (row?.recommendation ?? '') !== '' || (row?.from ?? []).length > 0);
    change(['recommendations'], [...filled, { recommendation: text, from: [from] }]);
  };
  return (
    <div>
      <Button size="small" onClick={take}>
        {say(reportWords.take)}
      </Button>
    </div>
  );
}

/** The number of experts' recommendations that are used in the report. */
function Used({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const rows = useRecommendations();
  const given = standingOpinions(commission).flatMap(({ person, opinion }) =>
    opinion.recommendations.map(({ text }) => ({ text: text ?? '', from: `opinion/${person}` })),
  );
  const used = given.filter(({ text, from }) =>
    rows.some((row) => row?.recommendation?.includes(text) === true && row.from?.includes(from) === true),
  );
  return (
    <p className="hint" aria-live="polite">
      {used.length}/{given.length} {say(reportWords.used)}
    </p>
  );
}
