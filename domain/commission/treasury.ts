import { dayOf, plusDays, yearOf, type Day } from '../calendar/day.ts';
import { lastDayOf } from '../money/budget-year.ts';
import { foldNumber } from '../text/fold-number.ts';
import type { Commission } from './commission.ts';
import type { TreasuryReference } from '../case/effects.ts';
import type { RejectionCode } from './rejections.ts';

interface Slip {
  treasuryReference: string;
  sameReferenceReason?: object | undefined;
}

/** The treasury slip in the form in which the province's register holds it. */
export function slipOf({ treasuryReference, sameReferenceReason }: Slip, on: Day): TreasuryReference {
  return { number: treasuryReference, on, isShared: sameReferenceReason !== undefined };
}

/** Whether this file already has the treasury slip, in any spelling, and no reason explains the repetition. */
export function isReferenceUsed(c: Commission, { treasuryReference, sameReferenceReason }: Slip): boolean {
  if (sameReferenceReason !== undefined) return false;
  const entered = [...c.advances, ...c.payments, ...c.returns].flatMap((one) => one.treasuryReference ?? []);
  return entered.map(foldNumber).includes(foldNumber(treasuryReference));
}

/** The day on which the work was accepted, or ended otherwise; null while it goes on. An advance is thus paid within the year only. */
function acceptedOn(c: Commission): Day | null {
  const at = c.signOff?.at ?? c.end?.at;
  return at === undefined ? null : dayOf(at);
}

/**
 * Why the funding's budget line does not pay on this day. It pays in its own year, and what was accepted by then until the closing day in
 * the rule set. Later it pays only by a decision that carries it over. Funding without a line has no year.
 */
export function whyNotInYear(c: Commission, on: Day, isCarriedOver: boolean): RejectionCode | null {
  const year = c.funding?.fiscalYear ?? null;
  if (year === null) return null;
  if (yearOf(on) < year) return 'WRONG_FISCAL_YEAR';
  return on > lastDayOf(year, c.ruleSet.payments?.closesOn ?? null, acceptedOn(c)) && !isCarriedOver ? 'CARRY_OVER_NEEDED' : null;
}

/** Whether the day is further ahead than the rule set allows a payment to be planned. */
export function isTooFarAhead(c: Commission, payOn: Day, on: Day): boolean {
  const within = c.ruleSet.payments?.plannedWithinDays;
  return within !== undefined && payOn > plusDays(on, within);
}
