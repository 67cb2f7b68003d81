import type { Dong } from '../money/dong.ts';
import { disbursedAdvancesVnd, restoredAdvancesVnd, type AdvanceState } from './stages/advance/state.ts';
import type { FundingState } from './stages/funding/state.ts';
import { paidVnd, type PaymentState } from './stages/payment/state.ts';
import type { SignOffState } from './stages/sign-off/state.ts';
import type { Commission } from './commission.ts';
import type { EffectIntent, MoneyMovement, TreasuryReference } from '../case/effects.ts';

/**
 * Whether costs exist: an advance is paid out, or an expert has filed paid work. From then on a commission is terminated, not withdrawn.
 */
export function hasCosts(c: Commission): boolean {
  if (!c.funding) return false;
  const workDone = c.opinions.length > 0 || c.events.some((e) => e.closed !== null) || c.meetings.some((m) => m.held !== null);
  return workDone || disbursedAdvancesVnd(c) > 0 || c.advances.some((a) => a.status === 'approved' || a.status === 'disbursing');
}

/** The effect that moves money on the commission's budget line. An amount of zero needs none. */
export function movement(
  c: Commission,
  kind: MoneyMovement,
  amountVnd: number,
  { budgetLine = c.funding?.budgetLine ?? null, reference }: { budgetLine?: string | null; reference?: TreasuryReference } = {},
): { effect?: EffectIntent } {
  if (amountVnd === 0) return {};
  return { effect: { n: c.effects.next, kind: 'moveMoney', movement: kind, budgetLine, amountVnd, ...(reference ? { reference } : {}) } };
}

/** Returns to the budget line all reserved money that is neither advanced nor paid. */
export function releaseAll(c: Commission): { effect?: EffectIntent } {
  return movement(c, 'release', committedVnd(c));
}

/** The value that the payer has accepted, at sign-off or in the act that ended the commission. */
export const acceptedVnd = (c: SignOffState & Pick<Commission, 'end'>): Dong => c.signOff?.acceptedVnd ?? c.end?.acceptedVnd ?? 0;

/** Reserved money that is neither advanced nor paid. The settlement releases it to the budget line. */
export function committedVnd(c: FundingState & AdvanceState & PaymentState): Dong {
  if (!c.funding) return 0;
  const cleared = c.advances.reduce((sum, a) => sum + a.clearedVnd, 0);
  return c.funding.reservedVnd - disbursedAdvancesVnd(c) + restoredAdvancesVnd(c) - (paidVnd(c) - cleared);
}
