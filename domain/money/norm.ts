import type { SourceStatus } from '../calendar/deadline-rule.ts';
import type { Day } from '../calendar/day.ts';
import { percentOf, type Dong } from './dong.ts';

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

/**
 * The norm for the item among those valid on one day; null when there is none. A binding text comes before an analogue, and an analogue
 * before a proposal.
 */
export function normFor<N extends SpendingNorm>(valid: readonly N[], item: string): N | null {
  return valid.filter((norm) => norm.item === item).sort(compare)[0] ?? null;
}

/** The norm for the item on the day of the work; null when there is none. */
export function normOn(norms: readonly SpendingNorm[], item: string, workOn: Day): SpendingNorm | null {
  const valid = norms.filter((norm) => norm.validFrom <= workOn && (norm.validTo === null || norm.validTo >= workOn));
  return normFor(valid, item);
}

/** Items that may be estimated without a norm of their own. */
const withoutNorm: readonly string[] = ['otherCost', 'generalManagement'];

/**
 * Why a unit price needs a decision that allows it: it is above the norm (equal is allowed), or its item has none. Null where it needs
 * none. General management uses `managementCeiling` instead.
 */
export function normGap(item: string, unitPriceVnd: Dong, norm: Pick<SpendingNorm, 'maxVnd'> | null): 'above' | 'noNorm' | null {
  if (norm === null) return withoutNorm.includes(item) ? null : 'noNorm';
  return item !== 'generalManagement' && unitPriceVnd > norm.maxVnd ? 'above' : null;
}

/**
 * The highest amount for general management in an estimate of that total: the norm's amount, or its share of the total if that is lower.
 */
export function managementCeiling({ maxVnd, maxPercent }: Pick<SpendingNorm, 'maxVnd' | 'maxPercent'>, totalVnd: Dong): Dong {
  return maxPercent === undefined ? maxVnd : Math.min(maxVnd, percentOf(totalVnd, maxPercent));
}
