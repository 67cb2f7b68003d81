import type { Day } from '../calendar/day.ts';
import type { DaySum } from '../money/day-tax.ts';
import type { Dong } from '../money/dong.ts';
import type { PayeeChoice, WithholdingRule } from '../money/withholding.ts';
import type { Instant } from '../case/case-state.ts';
import type { FeeLine } from './fees.ts';

export interface Advance {
  advance: number;
  at: Instant;
  by: string;
  amountVnd: Dong;
  status: 'requested' | 'approved' | 'disbursing' | 'disbursed' | 'rejected';
  approvedAt: Instant | null;
  approvedBy: string | null;
  treasuryReference: string | null;
  clearedVnd: Dong;
  returnedVnd: Dong;
}

export interface Payment {
  payment: number;
  at: Instant;
  by: string;
  payOn: Day;
  lines: FeeLine[];
  grossVnd: Dong;
  withheldVnd: Dong;
  /** The tax of each payee, with the rule and the choice it was reckoned by. */
  taxes: PayeeTax[];
  /** A decision carries the money over into the year after the budget line's. */
  isCarriedOver: boolean;
  status: 'prepared' | 'returned' | 'checked' | 'approved' | 'disbursing' | 'disbursed' | 'rejected';
  checkedAt: Instant | null;
  checkedBy: string | null;
  approvedAt: Instant | null;
  approvedBy: string | null;
  treasuryReference: string | null;
  /** The day the treasury paid, as the payer confirmed it. */
  paidOn: Day | null;
}

/** What one payee gets in one payment. */
export interface PayeeTax extends DaySum {
  person: string;
  rule: WithholdingRule;
  choice: PayeeChoice;
}
