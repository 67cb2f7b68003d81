import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';

export interface Advance {
  advance: number;
  at: Instant;
  by: string;
  amountVnd: Dong;
  status: 'requested' | 'approved' | 'disbursing' | 'disbursed' | 'rejected';
  approvedAt: Instant | null;
  approvedBy: string | null;
  treasuryReference: string | null;
  /** The day on which the treasury paid it. */
  paidOn: Day | null;
  clearedVnd: Dong;
  returnedVnd: Dong;
  /** Returned while the work goes on. This part is reserved again. */
  restoredVnd: Dong;
}

export interface AdvanceState {
  advances: Advance[];
}

export const emptyAdvance: AdvanceState = { advances: [] };

/** Where the fields of this room are shown. */
export const advanceShown = {
  advances: 'moneyTotals',
} as const satisfies ShownIn<AdvanceState>;

/** The advance under way: requested, approved or being paid out. */
export const openAdvance = (c: AdvanceState): Advance | undefined =>
  c.advances.find((a) => a.status !== 'disbursed' && a.status !== 'rejected');

export const disbursedAdvancesVnd = (c: AdvanceState): Dong =>
  c.advances.reduce((sum, a) => sum + (a.status === 'disbursed' ? a.amountVnd : 0), 0);

/** Returned while the work goes on, and reserved again. */
export const restoredAdvancesVnd = (c: AdvanceState): Dong => c.advances.reduce((sum, a) => sum + a.restoredVnd, 0);

/** What is left of one advance: paid out, and neither cleared by payments nor returned. */
export const leftOf = (a: Advance): Dong => (a.status === 'disbursed' ? a.amountVnd - a.clearedVnd - a.returnedVnd - a.restoredVnd : 0);

/** Advance paid out and neither cleared by payments nor returned. */
export const outstandingAdvanceVnd = (c: AdvanceState): Dong => c.advances.reduce((sum, a) => sum + leftOf(a), 0);

/** Takes an amount off what is left of the advances, oldest first. */
export function takenOff(advances: readonly Advance[], amountVnd: Dong, as: 'clearedVnd' | 'returnedVnd' | 'restoredVnd'): Advance[] {
  let left = amountVnd;
  return advances.map((a) => {
    const taken = Math.min(left, leftOf(a));
    left -= taken;
    return taken === 0 ? a : { ...a, [as]: a[as] + taken };
  });
}
