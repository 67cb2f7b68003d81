import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../fields/texts.tsx';
import { ReportAtHand } from './ReportAtHand.tsx';

/** The leader, who did not draft it, approves the report. */
export function ApproveReport({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="approveReport" commission={commission}>
      <ReportAtHand commission={commission} />
      <TextField name="note" label={reportWords.approveNote} rows={2} isOptional />
    </CommandForm>
  );
}
