import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { ReportSummary } from './ReportSummary.tsx';

/** The leader returns the report. */
export function ReturnReport({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="returnReport" commission={commission}>
      <ReportSummary commission={commission} />
      <ReasonField label={reportWords.returnReason} />
    </CommandForm>
  );
}
