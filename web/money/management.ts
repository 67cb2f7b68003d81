import { managementCeiling, normFor } from '../../domain/money/norm.ts';
import { totalVnd, type FeeItem } from './estimates.ts';
import type { Norm } from './norms.ts';

type Line = { item?: FeeItem | null; quantity?: number | null; unitPriceVnd?: number | null };

/** The cost of general management in an estimate, and its ceiling. Null without such a line or without a norm for it. */
export function managementIn(lines: readonly (Line | undefined)[], norms: readonly Norm[]): { vnd: number; ceilingVnd: number } | null {
  const known = lines.filter((line) => line !== undefined);
  const own = known.filter(({ item }) => item === 'generalManagement');
  const norm = normFor(norms, 'generalManagement');
  const total = totalVnd(known);
  // A total that is too large to be counted in đồng is refused when it is sent.
  if (own.length === 0 || norm === null || !Number.isSafeInteger(total)) return null;
  return { vnd: totalVnd(own), ceilingVnd: managementCeiling(norm, total) };
}
