import type { ShownIn } from '../../shown-in.ts';
import type { Capability } from '../../../case/capabilities.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { TextRef } from '../../../case/values.ts';
import type { Answer } from '../../names.ts';
import type { ReservedNumber } from '../own-numbers/reserved-number.ts';
import { reportRound, type SignOffState } from '../sign-off/state.ts';

/** One of those whom a recommendation is addressed to: a body of the register, or a name. */
export interface Addressee {
  organisation: string | null;
  name: TextRef | null;
  answer: { answer: Answer; explanation: TextRef | null; at: Instant } | null;
}

export interface Recommendation {
  number: number;
  recommendation: TextRef;
  from: string[];
  /** Absent when the report names none. The host is then meant. */
  addressees?: Addressee[];
  /** The host's answer. */
  answer: Addressee['answer'];
}

/** One version of the report. Rework requested at sign-off starts the next round. */
export interface Report {
  round: number;
  at: Instant;
  by: string;
  status: 'submitted' | 'returned' | 'approved' | 'issuing' | 'issued';
  approvedAt: Instant | null;
  /** The person who approved the report and therefore signs it. */
  approvedBy?: string;
  /**
   * Present when a leader of the Union sits on the panel and may not approve: the leaders who may, the first of whom owes it. Empty when
   * there is none.
   */
  approvers?: string[];
  returnedAt: Instant | null;
  assessment: TextRef;
  recommendations: Recommendation[];
  reserved: { opinion: TextRef; from: string }[];
  number: string | null;
  /** The number taken ahead of the report. */
  reservedNumber?: ReservedNumber;
  issuedAt: Instant | null;
  recipients: string[];
  forwardedAt: Instant | null;
  acknowledgedAt: Instant | null;
  /** When the last body that owes an answer gave it, or its silence was recorded. */
  respondedAt: Instant | null;
}

/** Who approves in place of a leader, by that leader's written delegation. */
export interface ApprovalDeputy {
  person: string;
  capability: Capability;
  by: string;
  on: Day;
  document: string;
  at: Instant;
}

export interface ReportState {
  reports: Report[];
  approvalDeputy: ApprovalDeputy | null;
}

export const emptyReport: ReportState = { reports: [], approvalDeputy: null };

/** Where the fields of this room are shown. */
export const reportShown = {
  reports: ['reportDraft', 'report'],
  approvalDeputy: { asItIs: 'reportDraft' },
} as const satisfies ShownIn<ReportState>;

/** The last report, in any round and status. */
export function currentReport(c: Pick<ReportState, 'reports'>): Report | undefined {
  return c.reports.at(-1);
}

/** The issued report of the current round; undefined again as soon as rework is requested. */
export function issuedReport(c: ReportState & Pick<SignOffState, 'reworks'>): Report | undefined {
  const last = c.reports.at(-1);
  return last && last.round === reportRound(c) && last.status === 'issued' ? last : undefined;
}

/** The report being decided in this round: submitted, approved or being numbered. */
export function openReport(c: ReportState & Pick<SignOffState, 'reworks'>): Report | undefined {
  const last = currentReport(c);
  return last && last.round === reportRound(c) && last.status !== 'returned' ? last : undefined;
}
