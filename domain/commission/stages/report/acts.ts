import type { Acts } from '../../act-entry.ts';
import { secretary, unionClerk, unionLeader } from '../../right.ts';

/** The acts of the stage `report`. */
export const reportActs = {
  submitReport: { by: [secretary, 'assignedSpecialist'], fact: 'reportSubmitted', section: 'reportDraft', area: 'result' },
  delegateApproval: { by: [unionLeader], fact: 'approvalDelegated', section: 'reportDraft', area: 'result' },
  returnReport: { by: [unionLeader, 'approvalDeputy'], fact: 'reportReturned', section: 'reportDraft', area: 'result' },
  approveReport: { by: [unionLeader, 'approvalDeputy'], fact: 'reportApproved', section: 'reportDraft', area: 'result' },
  issueReport: { by: [unionClerk], fact: 'reportIssued', section: 'report', area: 'result' },
  forwardReport: { by: [unionClerk], fact: 'reportForwarded', section: 'report', area: 'result' },
} as const satisfies Acts;
