import { confirmWords } from '../../../locale/web/confirm.ts';
import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { organisationIn } from '../../case/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { ReportSummary } from './ReportSummary.tsx';

/** The leader approves the report. The leader must not be its author. */
export function ApproveReport({ commission }: { commission: Commission }) {
  const say = useSay();
  const number = commission.reports?.length ?? 1;
  const confirm = () => say(confirmWords.approveReport(String(number), organisationIn(commission, commission.parts.requester)));
  return (
    <CommandForm command="approveReport" commission={commission} confirm={confirm}>
      <ReportSummary commission={commission} />
      <TextField name="note" label={reportWords.approveNote} rows={2} isOptional />
    </CommandForm>
  );
}
