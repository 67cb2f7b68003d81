import { reportWords } from '../../locale/web/report.ts';
import type { Commission, Report } from '../api/types.ts';
import { DocumentList } from '../documents/DocumentList.tsx';
import { useLanguage } from '../language/language.tsx';
import { addresseeName } from './answers.ts';
import { PrivateText } from './PrivateText.tsx';
import { sourceName } from './sources.ts';

/** One report in full: assessment, numbered recommendations with their sources, reserved opinions. */
export function ReportText({ commission, report }: { commission: Commission; report: Report }) {
  const { say, language } = useLanguage();
  // Documents of one submission carry the instant of that submission.
  const attached = commission.documents.filter(({ kind, at }) => kind === 'reportDraft' && at === report.at);
  const isTraced = report.recommendations.every((one) => one.from !== undefined);
  return (
    <>
      <h3>{say(reportWords.assessment)}</h3>
      <PrivateText text={report.assessment} />
      <h3>{say(reportWords.recommendations)}</h3>
      <ol>
        {report.recommendations.map(({ number, recommendation, sources, from, addressees }) => (
          <li key={number} value={number}>
            <PrivateText text={recommendation} />
            <div className="row-sub">
              {say(reportWords.from)}:{' '}
              {from ? from.map((one) => sourceName(commission, one, language)).join('; ') : `${sources} ${say(reportWords.sourcesCount)}`}
            </div>
            {addressees && (
              <div className="row-sub">
                {say(reportWords.addressees)}: {addressees.map((one) => addresseeName(commission, one)).join('; ')}
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isTraced && <p className="hint">{say(reportWords.anonymous)}</p>}
      <h3>{say(reportWords.reserved)}</h3>
      {report.reserved.length === 0 && <p>{say(reportWords.noneReserved)}</p>}
      <ul>
        {report.reserved.map(({ opinion, from }) => (
          <li key={opinion.id}>
            <PrivateText text={opinion} />
            {from !== undefined && <div className="row-sub">{sourceName(commission, from, language)}</div>}
          </li>
        ))}
      </ul>
      {attached.length > 0 && (
        <>
          <h3>{say(reportWords.documents)}</h3>
          <DocumentList documents={attached} />
        </>
      )}
    </>
  );
}
