import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DocumentField } from '../../fields/documents.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { PersonField } from '../../fields/who.tsx';
import { ReportSummary } from './ReportSummary.tsx';

/** A leader who may not approve the report leaves it to somebody else of the Union, by a signed paper. */
export function DelegateApproval({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="delegateApproval" commission={commission} initial={{ on: today() }}>
      <p className="hint">{say(reportWords.approverHint)}</p>
      <PersonField name="to" label={reportWords.deputy} organisation={commission.parts.union} />
      <DayField name="on" label={reportWords.delegatedOn} max={today} />
      <DocumentField name="document" label={reportWords.delegationPaper} />
      <ReportSummary commission={commission} />
    </CommandForm>
  );
}
