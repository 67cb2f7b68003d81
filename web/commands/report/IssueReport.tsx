import { reportWords } from '../../../locale/web/report.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { OwnPaperField } from '../fields/composite.tsx';
import { ReportAtHand } from './ReportAtHand.tsx';
import { OrganisationField } from '../fields/who.tsx';

/** The clerk has the report numbered and says to whom it goes: the requester, the host and the authority unless changed. */
export function IssueReport({ commission }: { commission: Commission }) {
  const say = useSay();
  const { requester, host, decidingAuthority } = commission.parts;
  return (
    <CommandForm command="issueReport" commission={commission} initial={{ recipients: [...new Set([requester, host, decidingAuthority])] }}>
      <ReportAtHand commission={commission} />
      <p className="hint">{say(reportWords.paperHint)}</p>
      <OwnPaperField name="paper" label={reportWords.paper} kind="resultReport" />
      <OrganisationField name="recipients" label={reportWords.recipients} isMultiple />
    </CommandForm>
  );
}
