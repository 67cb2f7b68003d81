import { committedVnd, disbursedAdvancesVnd, type Commission } from './commission.ts';
import type { EffectIntent, MoneyMovement, TreasuryReference } from '../case/effects.ts';

/** Costs exist once an advance is out or an expert has filed work that must be paid: from then on a commission is terminated, not withdrawn. */
export function hasCosts(c: Commission): boolean {
  if (!c.funding) return false;
  const workDone = c.opinions.length > 0 || c.events.some((e) => e.closed !== null) || c.meetings.some((m) => m.held !== null);
  return workDone || disbursedAdvancesVnd(c) > 0 || c.advances.some((a) => a.status === 'approved' || a.status === 'disbursing');
}

/** The effect that moves money on the commission's budget line; none for nothing. */
export function movement(
  c: Commission,
  kind: MoneyMovement,
  amountVnd: number,
  { budgetLine = c.funding?.budgetLine ?? null, reference }: { budgetLine?: string | null; reference?: TreasuryReference } = {},
): { effect?: EffectIntent } {
  if (amountVnd === 0) return {};
  return { effect: { n: c.effects.next, kind: 'moveMoney', movement: kind, budgetLine, amountVnd, ...(reference ? { reference } : {}) } };
}

/** Gives every reserved đồng that is neither advanced nor paid back to the budget line. */
export function releaseAll(c: Commission): { effect?: EffectIntent } {
  return movement(c, 'release', committedVnd(c));
}
