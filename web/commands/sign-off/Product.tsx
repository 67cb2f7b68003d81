import { dongText, instantText } from '../../../locale/formats.ts';
import { answerNames } from '../../../locale/vocabulary.ts';
import { reportWords } from '../../../locale/web/report.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission } from '../../api/types.ts';
import { countAnswers, latestIssuedReport } from '../../case/answers.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';

/** The product that is decided on: the issued report, the answers to it, and the reserved amount. */
export function Product({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const report = latestIssuedReport(commission);
  const counts = report
    ? Object.entries(countAnswers(report.recommendations, commission.parts.host).counts).filter(([, count]) => count > 0)
    : [];
  const reworks = commission.reworks?.length ?? 0;
  return (
    <section className="matter" aria-label={say(responseWords.product)}>
      <dl className="facts">
        {report && (
          <div>
            <dt>{say(reportWords.number)}</dt>
            <dd>
              {report.number}
              {report.issuedAt !== null && `, ${instantText(Date.parse(report.issuedAt))}`}
            </dd>
          </div>
        )}
        {counts.length > 0 && (
          <div>
            <dt>{say(reportWords.recommendations)}</dt>
            <dd>{counts.map(([answer, count]) => `${nameIn(answerNames, answer, language)}: ${count}`).join(' · ')}</dd>
          </div>
        )}
        {commission.money && (
          <div>
            <dt>{say(responseWords.reserved)}</dt>
            <dd>
              <strong>{dongText(commission.money.reservedVnd, language)}</strong>
            </dd>
          </div>
        )}
        {reworks > 0 && (
          <div>
            <dt>{say(responseWords.reworks)}</dt>
            <dd>
              {reworks} {say(responseWords.times)}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
