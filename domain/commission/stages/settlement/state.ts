import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';

export interface SettlementState {
  returnedVnd: Dong;
  /** Returned advance money, by treasury reference. The same reference is not counted twice. */
  returns: { at: Instant; amountVnd: Dong; treasuryReference: string }[];
  settlement: { at: Instant; by: string; actualVnd: Dong; approvedAt: Instant | null } | null;
}

export const emptySettlement: SettlementState = { returnedVnd: 0, returns: [], settlement: null };

/** Where the fields of this room are shown. */
export const settlementShown = {
  returnedVnd: 'moneyTotals',
  returns: { unshown: 'their sum is shown; the journal tells each' },
  settlement: 'moneyTotals',
} as const satisfies ShownIn<SettlementState>;
