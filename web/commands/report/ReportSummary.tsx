import { personIn } from '../../case/names.ts';
import { ReportText } from '../../case/ReportText.tsx';
import { instantText } from '../../../locale/formats.ts';
import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';

/** The full report, above the form that decides on it. */
export function ReportSummary({ commission }: { commission: Commission }) {
  const say = useSay();
  const report = commission.reports?.at(-1);
  if (!report) return null;
  return (
    <section className="matter">
      <p className="row-sub">
        {say(reportWords.submittedAt)} {instantText(Date.parse(report.at))}
        {report.by !== undefined && ` · ${say(reportWords.by)}: ${personIn(commission, report.by)}`}
      </p>
      <ReportText commission={commission} report={report} />
    </section>
  );
}
