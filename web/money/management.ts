import { totalVnd, type FeeItem } from './estimates.ts';
import { managementCeiling, normFor, type Norm } from './norms.ts';

type Line = { item?: FeeItem | null; quantity?: number | null; unitPriceVnd?: number | null };

/** What general management comes to in an estimate, and how much it may be; null without such a line or without a norm for it. */
export function managementIn(lines: readonly (Line | undefined)[], norms: readonly Norm[]): { vnd: number; ceilingVnd: number } | null {
  const known = lines.filter((line) => line !== undefined);
  const own = known.filter(({ item }) => item === 'generalManagement');
  const norm = normFor(norms, 'generalManagement');
  if (own.length === 0 || norm === null) return null;
  return { vnd: totalVnd(own), ceilingVnd: managementCeiling(norm, totalVnd(known)) };
}
