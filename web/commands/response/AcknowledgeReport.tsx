import { instantText } from '../../../locale/formats.ts';
import { reportWords } from '../../../locale/web/report.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission } from '../../api/types.ts';
import { latestIssuedReport } from '../../case/answers.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';

/** The host confirms that the report has arrived. */
export function AcknowledgeReport({ commission }: { commission: Commission }) {
  const say = useSay();
  const report = latestIssuedReport(commission);
  return (
    <CommandForm command="acknowledgeReport" commission={commission} initial={{ receivedOn: today() }}>
      {report && (
        <p className="matter">
          {say(reportWords.number)}: {report.number}
          {report.issuedAt !== null && ` · ${say(reportWords.issuedAt)}: ${instantText(Date.parse(report.issuedAt))}`}
        </p>
      )}
      <DayField name="receivedOn" label={responseWords.receivedOn} max={today} />
    </CommandForm>
  );
}
