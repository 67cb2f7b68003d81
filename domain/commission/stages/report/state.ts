import type { Instant } from '../../../calendar/day.ts';
import type { TextRef } from '../../commands/values.ts';
import type { Answer } from '../../names.ts';
import type { ReservedNumber } from '../own-numbers/reserved-number.ts';
import { reportRound, type SignOffState } from '../sign-off/state.ts';

/** One round of the report; a rework asked at sign-off opens the next round. */
export interface Report {
  round: number;
  at: Instant;
  by: string;
  status: 'submitted' | 'returned' | 'approved' | 'issuing' | 'issued';
  approvedAt: Instant | null;
  /** Who approved it, and so signs it. */
  approvedBy?: string;
  returnedAt: Instant | null;
  assessment: TextRef;
  recommendations: {
    number: number;
    recommendation: TextRef;
    from: string[];
    answer: { answer: Answer; explanation: TextRef | null; at: Instant } | null;
  }[];
  reserved: { opinion: TextRef; from: string }[];
  number: string | null;
  /** Taken ahead of the report that is to bear it. */
  reservedNumber?: ReservedNumber;
  issuedAt: Instant | null;
  recipients: string[];
  forwardedAt: Instant | null;
  acknowledgedAt: Instant | null;
  /** When the host answered, or its silence was recorded. */
  respondedAt: Instant | null;
}

export interface ReportState {
  reports: Report[];
}

export const emptyReport: ReportState = { reports: [] };

/** The last report, whatever its round and status. */
export function currentReport(c: ReportState): Report | undefined {
  return c.reports.at(-1);
}

/** The report of the current round once issued; undefined again as soon as rework is asked. */
export function issuedReport(c: ReportState & Pick<SignOffState, 'reworks'>): Report | undefined {
  const last = c.reports.at(-1);
  return last && last.round === reportRound(c) && last.status === 'issued' ? last : undefined;
}

/** The report being decided in this round: submitted, approved or taking its number. */
export function openReport(c: ReportState & Pick<SignOffState, 'reworks'>): Report | undefined {
  const last = currentReport(c);
  return last && last.round === reportRound(c) && last.status !== 'returned' ? last : undefined;
}
