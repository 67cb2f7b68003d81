import type { SourceStatus } from '../calendar/deadline-rule.ts';
import type { Day } from '../calendar/day.ts';
import { assertDong, percentOf, type Dong } from './dong.ts';

/** Tax residency of a payee (cư trú / không cư trú). */
export type Residency = 'resident' | 'nonResident';

/** Withholding of personal income tax (khấu trừ thuế TNCN) from fees, chosen by the day of payment. Both days are included. */
export interface WithholdingRule {
  id: string;
  residency: Residency;
  validFrom: Day;
  validTo: Day | null;
  /** From this gross amount of one payment on, the rate applies to the whole of it. */
  thresholdVnd: Dong;
  ratePercent: number;
  source: string;
  status: SourceStatus;
  /** A signed commitment (bản cam kết) of the payee stops the withholding. */
  canCommit: boolean;
  /** The payee may ask for withholding below the threshold (Nghị định 253/2026 Art. 50.2). */
  canRequestBelow: boolean;
  /** A payee with a labour contract of at least so many months is taxed with the salary, not here. Absent: nobody is. */
  payrollFromMonths?: number | undefined;
  /** The grounds on which an amount is no taxable income. */
  exemptions?: Exemption[] | undefined;
}

/**
 * Grounds on which an amount is no taxable income: for drafting, commenting on or appraising legal texts, resolutions and political reports;
 * for members of inspection and supervision teams.
 */
export const exemptGrounds = ['legalTextOrPoliticalReport', 'inspectionOrSupervision'] as const;
export type ExemptGround = (typeof exemptGrounds)[number];

/** A ground with the text that gives it. */
export type Exemption = {
  ground: ExemptGround;
  source: string;
  status: SourceStatus;
};

/**
 * What is known of the payee for the payment: a signed commitment (bản cam kết), a request to withhold below the threshold, or a labour
 * contract with the payer that puts all their income on the payroll.
 */
export interface PayeeChoice {
  hasCommitment?: boolean | undefined;
  isRequested?: boolean | undefined;
  isOnPayroll?: boolean | undefined;
}

/** The tax of one payment; `withheldVnd + netVnd` is the gross. `ratePercent` is 0 when nothing is withheld. */
export interface Withholding {
  grossVnd: Dong;
  withheldVnd: Dong;
  netVnd: Dong;
  ratePercent: number;
  ruleId: string;
  /** Why this amount: see `withholdingReasons`. */
  reason: WithholdingReason;
}

/**
 * The rule's threshold was met, the payee asked, the amount is below it, or the payee committed. `payroll`: taxed with the salary, only
 * listed here. `exempt`: no taxable income, on a recorded ground.
 */
export const withholdingReasons = ['threshold', 'requested', 'belowThreshold', 'commitment', 'payroll', 'exempt'] as const;
export type WithholdingReason = (typeof withholdingReasons)[number];

/** One fee line of a payment. */
export interface FeeLine {
  id: string;
  grossVnd: Dong;
}

/** A fee line with its share of the tax. */
export interface WithheldLine extends FeeLine {
  withheldVnd: Dong;
  netVnd: Dong;
}

/** The rule in force for that residency on the day of payment, the newest of several. Null when there is none: then do not pay. */
export function withholdingRuleOn<R extends WithholdingRule>(rules: readonly R[], residency: Residency, payOn: Day): R | null {
  let found: R | null = null;
  for (const rule of rules) {
    if (rule.residency !== residency || rule.validFrom > payOn || (rule.validTo !== null && rule.validTo < payOn)) continue;
    if (found === null || rule.validFrom > found.validFrom) found = rule;
  }
  return found;
}

function reasonFor(grossVnd: Dong, rule: WithholdingRule, choice: PayeeChoice): Withholding['reason'] {
  if (choice.isOnPayroll === true && rule.payrollFromMonths !== undefined) return 'payroll';
  if (grossVnd < rule.thresholdVnd) return rule.canRequestBelow && choice.isRequested === true ? 'requested' : 'belowThreshold';
  return rule.canCommit && choice.hasCommitment === true ? 'commitment' : 'threshold';
}

/** The tax to withhold from one payment, rounded by `percentOf`. Throws RangeError for a negative or unsafe amount. */
export function withhold({ grossVnd, rule, ...choice }: { grossVnd: Dong; rule: WithholdingRule } & PayeeChoice): Withholding {
  if (assertDong(grossVnd) < 0) throw new RangeError(`a payment cannot be negative: ${grossVnd}`);
  const reason = reasonFor(grossVnd, rule, choice);
  const ratePercent = reason === 'threshold' || reason === 'requested' ? rule.ratePercent : 0;
  const withheldVnd = percentOf(grossVnd, ratePercent);
  return { grossVnd, withheldVnd, netVnd: grossVnd - withheldVnd, ratePercent, ruleId: rule.id, reason };
}
