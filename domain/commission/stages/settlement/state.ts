import type { Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';

export interface SettlementState {
  returnedVnd: Dong;
  /** Returned advance money, by treasury reference. The same reference is not counted twice. */
  returns: { at: Instant; amountVnd: Dong; treasuryReference: string }[];
  settlement: { at: Instant; by: string; actualVnd: Dong; approvedAt: Instant | null } | null;
}

export const emptySettlement: SettlementState = { returnedVnd: 0, returns: [], settlement: null };
