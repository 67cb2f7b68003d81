import { useQuery } from '@tanstack/react-query';
import { instantText } from '../../../locale/formats.ts';
import { acceptanceRoleNames, answerNames } from '../../../locale/vocabulary.ts';
import { reportWords } from '../../../locale/web/report.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission, Recommendation } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../../acts/ActLink.tsx';
import { addresseeName, countAnswers, latestIssuedReport } from '../../case/answers.ts';
import { DueBadge } from '../../case/DueBadge.tsx';
import { personIn } from '../../case/names.ts';
import { journalQuery } from '../../case/journal-query.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { ScrollRegion } from '../../shell/ScrollRegion.tsx';
import '../commission.css';

/** The host's answers to the recommendations, as counts and one by one. */
export function Response({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const report = latestIssuedReport(commission);
  if (!report) return <p>{say(responseWords.none)}</p>;
  const { owed, counts } = countAnswers(report.recommendations, commission.parts.host);
  const duties = commission.duties.filter((one) => one.commands.some((c) => c === 'answerRecommendations' || c === 'acknowledgeReport'));
  return (
    <>
      <div className="page-actions">
        <ActLink commission={commission} command="acknowledgeReport" />
        <ActLink commission={commission} command="answerRecommendations" />
        {duties.map((duty) => (
          <DueBadge key={duty.key} duty={duty} />
        ))}
      </div>
      <dl className="facts">
        <div>
          <dt>{say(reportWords.acknowledgedAt)}</dt>
          <dd>{report.acknowledgedAt === null ? '–' : instantText(Date.parse(report.acknowledgedAt))}</dd>
        </div>
        <div>
          <dt>{say(responseWords.respondedAt)}</dt>
          <dd>{report.respondedAt === null ? '–' : instantText(Date.parse(report.respondedAt))}</dd>
        </div>
      </dl>
      {report.recommendations.length === 0 ? (
        <p>{say(responseWords.noRecommendations)}</p>
      ) : (
        <>
          <ul className="counters">
            {Object.entries(counts).map(([answer, count]) => (
              <li key={answer}>
                <strong>
                  {count}/{owed}
                </strong>{' '}
                {nameIn(answerNames, answer, language)}
              </li>
            ))}
          </ul>
          <Matrix commission={commission} recommendations={report.recommendations} />
        </>
      )}
      <Council commission={commission} />
    </>
  );
}

/** Who sat in the council that judged the product. */
function Council({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { acceptanceCouncil = [] } = commission;
  if (acceptanceCouncil.length === 0) return null;
  return (
    <section>
      <h2>{say(responseWords.acceptanceCouncil)}</h2>
      <ul>
        {acceptanceCouncil.map(({ person, role, hasFiled }) => (
          <li key={person}>
            {nameIn(acceptanceRoleNames, role, language)}: {personIn(commission, person)}
            {hasFiled && ` (${say(responseWords.seatFiled)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The shapes of the answers, shown beside their words. */
const marks = { adopted: '●', partlyAdopted: '◐', notAdopted: '○', noResponse: '▲' };

function Matrix({ commission, recommendations }: { commission: Commission; recommendations: readonly Recommendation[] }) {
  const { say, language } = useLanguage();
  const changed = useWhereChanged(commission);
  return (
    <ScrollRegion label={say(responseWords.matrix)}>
      <table className="plain-table response-table">
        <thead>
          <tr>
            <th scope="col">{say(responseWords.recommendation)}</th>
            <th scope="col">{say(responseWords.answer)}</th>
            <th scope="col">{say(responseWords.explanation)}</th>
          </tr>
        </thead>
        <tbody>
          {recommendations
            .flatMap((one) => rowsOf(commission, one))
            .map(({ key, number, recommendation, body, answer }) => (
              <tr key={key}>
                <td>
                  <strong>{number}.</strong> <PrivateText text={recommendation} />
                  {body !== null && <div className="row-sub">{body}</div>}
                </td>
                <td>
                  {answer ? (
                    <>
                      <strong className={answer.answer === 'noResponse' ? 'warned' : undefined}>
                        <span aria-hidden="true">{marks[answer.answer]}</span> {nameIn(answerNames, answer.answer, language)}
                      </strong>
                      <div className="row-sub">{instantText(Date.parse(answer.at))}</div>
                    </>
                  ) : (
                    say(answer === null ? responseWords.notAnswered : responseWords.owesNone)
                  )}
                </td>
                <td>
                  <PrivateText text={answer?.explanation} />
                  {changed.has(number) && (
                    <div className="row-sub">
                      {say(responseWords.whereChanged)}: <PrivateText text={changed.get(number)} />
                    </div>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface Row {
  key: string;
  number: number;
  recommendation: Recommendation['recommendation'];
  /** Whose answer it is. Null for the host alone. */
  body: string | null;
  /** Undefined for an addressee that owes none. */
  answer: NonNullable<Recommendation['answer']> | null | undefined;
}

/** One row for each addressee of a recommendation; one for the host where the report names nobody. */
function rowsOf(commission: Commission, { number, recommendation, addressees, answer }: Recommendation): Row[] {
  if (addressees === undefined) return [{ key: String(number), number, recommendation, body: null, answer: answer ?? null }];
  return addressees.map((one, n) => ({
    key: `${number}/${n}`,
    number,
    recommendation,
    body: addresseeName(commission, one),
    answer: one.organisation === null ? undefined : (one.answer ?? null),
  }));
}

interface AnswersInput {
  answers?: { recommendation: number; whereChanged?: { text: string | null } }[];
}

/**
 * Where each recommendation was followed. Only the journal holds this. For each recommendation of the issued report the latest answer
 * counts.
 */
function useWhereChanged({ id, reports = [] }: Commission): ReadonlyMap<number, { text: string | null }> {
  const { data: journal } = useQuery(journalQuery(id));
  const issuedAt = reports.findLast((one) => one.status === 'issued')?.issuedAt ?? '';
  const given = (journal?.items ?? [])
    .filter(({ fact, at }) => fact.kind === 'recommendationsAnswered' && at >= issuedAt)
    .flatMap(({ fact }) => ((fact['input'] ?? {}) as AnswersInput).answers ?? []);
  return new Map(given.flatMap((one) => (one.whereChanged ? [[one.recommendation, one.whereChanged] as const] : [])));
}
