import type { SourceStatus } from '../calendar/deadline-rule.ts';
import type { Day } from '../calendar/day.ts';
import { assertDong, type Dong } from './dong.ts';

/** The highest unit price (mức chi) for one item, chosen by the day of the work. Both days are included. */
export interface SpendingNorm {
  id: string;
  /** The item's code, for example `councilChair`. */
  item: string;
  /** What one unit is, for example a session or a form. */
  unit: string;
  maxVnd: Dong;
  /** A second ceiling, in percent of the execution cost (general management only). */
  maxPercent?: number | undefined;
  validFrom: Day;
  validTo: Day | null;
  issuer: string;
  source: string;
  status: SourceStatus;
}

const rank: Record<SourceStatus, number> = { law: 0, analogue: 1, proposed: 2 };

/** Orders by status, then newer first, then stricter, then by id: the choice never depends on the order of the table. */
function compare(a: SpendingNorm, b: SpendingNorm): number {
  if (a.status !== b.status) return rank[a.status] - rank[b.status];
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? -1 : 1;
  if (a.maxVnd !== b.maxVnd) return a.maxVnd - b.maxVnd;
  return a.id < b.id ? -1 : 1;
}

/** The norm for the item on the day of the work: a binding text before an analogue before a proposal; null when there is none. */
export function normOn(norms: readonly SpendingNorm[], item: string, workOn: Day): SpendingNorm | null {
  const valid = norms.filter((norm) => norm.item === item && norm.validFrom <= workOn && (norm.validTo === null || norm.validTo >= workOn));
  return valid.sort(compare)[0] ?? null;
}

/** Whether the unit price is above the norm; equal is allowed. */
export function exceedsNorm(unitPriceVnd: Dong, norm: SpendingNorm): boolean {
  return assertDong(unitPriceVnd) > norm.maxVnd;
}
