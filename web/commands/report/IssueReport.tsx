import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { CommandForm } from '../CommandForm.tsx';
import { OwnPaperField } from '../../fields/composite.tsx';
import { ReservedNumber } from '../../fields/ReservedNumber.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import { OrganisationField } from '../../fields/who.tsx';

/** The clerk has the report numbered and names its recipients: the requester, the host and the authority unless changed. */
export function IssueReport({ commission }: { commission: Commission }) {
  const { requester, host, decidingAuthority } = commission.parts;
  // The approver signs it, unless the paper says otherwise.
  const reserved = commission.reports?.at(-1)?.reservedNumber;
  const signer = personIn(commission, commission.reports?.at(-1)?.approvedBy);
  return (
    <CommandForm
      command="issueReport"
      commission={commission}
      initial={{
        paper: { ...(signer === '' ? {} : { signer }), ...(reserved ? { on: reserved.on } : {}) } as never,
        recipients: [...new Set([requester, host, decidingAuthority])],
      }}
    >
      <ReportSummary commission={commission} />
      <ReservedNumber commission={commission} reserved={reserved} />
      <OwnPaperField name="paper" label={reportWords.paper} kind="resultReport" />
      <OrganisationField name="recipients" label={reportWords.recipients} isMultiple />
    </CommandForm>
  );
}
