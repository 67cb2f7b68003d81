import type { components } from '../api/schema.d.ts';
import { numberIn } from '../typed/numbers.ts';
import type { FeeItem } from './estimates.ts';

export type Norm = Omit<components['schemas']['SpendingNorm'], 'version'>;

const rank = { law: 0, analogue: 1, proposed: 2 };

/** The norm that applies of those valid on one day, chosen as the procedure chooses it: a binding text first, then the newer, then the stricter. */
export function normFor(norms: readonly Norm[], item: string): Norm | null {
  const better = (a: Norm, b: Norm) =>
    rank[a.status] - rank[b.status] || -compare(a.validFrom, b.validFrom) || a.maxVnd - b.maxVnd || compare(a.id, b.id);
  return norms.filter((norm) => norm.item === item).sort(better)[0] ?? null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Items that may be estimated without a ceiling of their own. */
const free: readonly FeeItem[] = ['otherCost', 'generalManagement'];

/** The most that general management may come to in an estimate of that total: its amount, and its share where the norm has one. */
export function managementCeiling({ maxVnd, maxPercent }: Pick<Norm, 'maxVnd' | 'maxPercent'>, totalVnd: number): number {
  return maxPercent === undefined ? maxVnd : Math.min(maxVnd, Math.round((totalVnd * maxPercent) / 100));
}

/** Whether a price needs a decision that allows it, and why. */
export function needsBasis(
  item: FeeItem | undefined,
  unitPriceVnd: number | string | null | undefined,
  norm: Norm | null,
): 'above' | 'noNorm' | null {
  if (item === undefined) return null;
  if (norm === null) return free.includes(item) ? null : 'noNorm';
  return item !== 'generalManagement' && numberIn(unitPriceVnd) > norm.maxVnd ? 'above' : null;
}
