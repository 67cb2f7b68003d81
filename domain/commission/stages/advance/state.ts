import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';
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
  clearedVnd: Dong;
  returnedVnd: Dong;
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

/** Advance paid out and neither cleared by payments nor returned. */
export const outstandingAdvanceVnd = (c: AdvanceState): Dong =>
  c.advances.reduce((sum, a) => sum + (a.status === 'disbursed' ? a.amountVnd - a.clearedVnd - a.returnedVnd : 0), 0);
