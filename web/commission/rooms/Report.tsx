import { Button } from 'antd';
import { dayText, instantText } from '../../../locale/formats.ts';
import { reportStatusNames } from '../../../locale/statuses.ts';
import { reportWords } from '../../../locale/web/report.ts';
import { shellWords } from '../../../locale/web/shell.ts';
import type { Commission, Report as OneReport } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../../acts/ActLink.tsx';
import { organisationIn, personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { ReportText } from '../../case/ReportText.tsx';
import '../commission.css';

/** The report with its recommendations and their sources. The latest comes first, earlier rounds follow. */
export function Report({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { reports = [], reworks = [] } = commission;
  const [latest, ...earlier] = reports.toReversed();
  return (
    <>
      <div className="page-actions no-print">
        <ActLink commission={commission} command="submitReport" />
        <ActLink commission={commission} command="approveReport" />
        <ActLink commission={commission} command="returnReport" />
        <ActLink commission={commission} command="delegateApproval" />
        <ActLink commission={commission} command="issueReport" />
        <ActLink commission={commission} command="forwardReport" />
        {latest && <Button onClick={() => print()}>{say(shellWords.print)}</Button>}
      </div>
      {latest?.status === 'submitted' && <Approver commission={commission} report={latest} />}
      {!latest && <p>{say(reportWords.none)}</p>}
      {latest && <Round commission={commission} report={latest} />}
      {reworks.map(({ at, reason }) => (
        <p key={at} className="matter">
          <strong>
            {say(reportWords.reworkNote)} ({instantText(Date.parse(at))}):
          </strong>{' '}
          <PrivateText text={reason} />
        </p>
      ))}
      {earlier.length > 0 && (
        <details className="whole no-print">
          <summary>
            {say(reportWords.earlier)} ({earlier.length})
          </summary>
          {earlier.map((one) => (
            <Round key={one.at} commission={commission} report={one} />
          ))}
        </details>
      )}
    </>
  );
}

/** Who approves, where a leader of the Union may not. */
function Approver({ commission, report }: { commission: Commission; report: OneReport }) {
  const { say } = useLanguage();
  const { approvalDeputy: deputy } = commission;
  const { approvers } = report;
  if (deputy == null && approvers === undefined) return null;
  return (
    <div className="matter">
      {deputy ? (
        <p>
          {say(reportWords.approver)}: <strong>{personIn(commission, deputy.person)}</strong> ({say(reportWords.delegatedBy)}{' '}
          {personIn(commission, deputy.by)}, {dayText(deputy.on)})
        </p>
      ) : (
        <p>
          {approvers?.[0] === undefined ? (
            <span className="warned">▲ {say(reportWords.noApprover)}</span>
          ) : (
            <>
              {say(reportWords.approver)}: <strong>{personIn(commission, approvers[0])}</strong>
            </>
          )}
        </p>
      )}
      <p className="hint">{say(reportWords.approverHint)}</p>
    </div>
  );
}

function Round({ commission, report }: { commission: Commission; report: OneReport }) {
  const { say, language } = useLanguage();
  const when = [
    [reportWords.submittedAt, report.at],
    [reportWords.issuedAt, report.issuedAt],
    [reportWords.forwardedAt, report.forwardedAt],
    [reportWords.acknowledgedAt, report.acknowledgedAt],
  ] as const;
  return (
    <section>
      <h2>
        {report.number === null
          ? `${say(reportWords.writing)} – ${say(reportWords.round)} ${report.round}`
          : `${say(reportWords.writing)} ${report.number}`}{' '}
        <span className="row-sub">({nameIn(reportStatusNames, report.status, language)})</span>
      </h2>
      <dl className="facts">
        {when.map(([label, at]) =>
          at === null ? null : (
            <div key={label.vi}>
              <dt>{say(label)}</dt>
              <dd>{instantText(Date.parse(at))}</dd>
            </div>
          ),
        )}
        {report.by !== undefined && (
          <div>
            <dt>{say(reportWords.by)}</dt>
            <dd>{personIn(commission, report.by)}</dd>
          </div>
        )}
        {report.recipients.length > 0 && (
          <div>
            <dt>{say(reportWords.recipients)}</dt>
            <dd>{report.recipients.map((id) => organisationIn(commission, id)).join('; ')}</dd>
          </div>
        )}
      </dl>
      <ReportText commission={commission} report={report} />
    </section>
  );
}
