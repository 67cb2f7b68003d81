import { dayOf, plusDays, type Day } from '../calendar/day.ts';
import { sumDong, type Dong } from '../money/dong.ts';
import { instalmentsOf } from '../money/instalments.ts';
import { advanceCeilingVnd } from '../money/advance-ceiling.ts';
import type { SealedInput } from './commands.ts';
import type { Commission } from './commission.ts';
import { isOwnAllotment } from './own-allotment.ts';
import type { RejectionCode } from './rejections.ts';
import type { Contract, ContractTerms } from './stages/contract/state.ts';

/** Whether a contract binds both sides. */
export const hasContract = (c: Commission): boolean =>
  c.instrument === 'orderContract' && c.order?.issued === true && c.order.countersignedAt !== null;

/** The value of the contract now; null without a contract that binds. */
export const contractValueVnd = (c: Commission): Dong | null =>
  hasContract(c) ? (c.contract?.valueVnd ?? c.order?.valueVnd ?? null) : null;

/**
 * Whether the contract states its value and terms. Only then are its instalments paid to the Union, which pays its people itself, and only
 * then is it liquidated. A contract with oneself has no such payment.
 */
export const hasStatedTerms = (c: Commission): boolean => hasContract(c) && c.contract?.isStated === true && !isOwnAllotment(c);

/** What the terms foresee as advances: the instalments that follow the signing. */
export const agreedAdvanceVnd = (terms: ContractTerms): Dong =>
  sumDong(instalmentsOf(terms).flatMap(({ after, vnd }) => (after === 'signing' ? [vnd] : [])));

/** The last day on which an instalment is to be paid, counted from the acceptance; null where the terms leave it to the rule set. */
export function instalmentDueOn(c: Commission, n: number): Day | null {
  const from = c.signOff?.at ?? c.end?.at;
  const instalment = c.contract?.instalments[n - 1];
  return from === undefined || instalment === undefined ? null : plusDays(dayOf(from), instalment.withinDays);
}

/** Whether the instalments make the whole value. All are shares, or all are sums. */
function isWhole({ valueVnd, instalments }: ContractTerms): boolean {
  if (instalments.length === 0) return true;
  const shares = instalments.flatMap(({ percent }) => percent ?? []);
  const sums = instalments.flatMap(({ amountVnd }) => amountVnd ?? []);
  if (shares.length + sums.length !== instalments.length || (shares.length > 0 && sums.length > 0)) return false;
  return sums.length > 0 ? plainSum(sums) === valueVnd : plainSum(shares) === 100;
}

/** A sum of what somebody typed. One that is too large for a sum of đồng equals no value. */
const plainSum = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** Whether the price lines make the value. Unit prices need lines. */
function isPriced({ valueVnd, priceForm, priceLines }: ContractTerms): boolean {
  if (priceLines.length === 0) return priceForm !== 'unitPrice';
  return plainSum(priceLines.map(({ quantity, unitPriceVnd }) => quantity * unitPriceVnd)) === valueVnd;
}

/**
 * Why a contract cannot have these terms within the money that was approved; null when it can. The ceiling of advances follows its value when
 * it was signed.
 */
export function whyNotTerms(c: Commission, terms: ContractTerms, signedVnd: Dong = terms.valueVnd): RejectionCode | null {
  const { valueVnd } = terms;
  const reservedVnd = c.funding?.reservedVnd ?? 0;
  if (valueVnd > reservedVnd) return 'CONTRACT_OVER_FUNDING';
  if (!isWhole(terms)) return 'INSTALMENTS_WRONG';
  if (!isPriced(terms)) return 'PRICE_LINES_WRONG';
  return agreedAdvanceVnd(terms) > advanceCeilingVnd({ valueVnd: signedVnd, reservedVnd }, c.ruleSet.advance) ? 'ADVANCE_LIMIT' : null;
}

/** Whether both sides have signed the minutes that liquidate the contract. */
export const isLiquidated = (c: Commission): boolean => c.liquidation?.signed != null;

/** The terms in an input. What it leaves out of the price is not stated. */
export const termsIn = ({ valueVnd, priceForm, priceLines = [], instalments = [] }: NonNullable<SealedInput<'issueOrder'>['contract']>) =>
  ({ valueVnd, priceForm: priceForm ?? null, priceLines, instalments }) satisfies ContractTerms;

/** The contract that an order makes; null where the order is a decision. */
export function contractOf(c: Commission, { contract }: SealedInput<'issueOrder'>): Contract | null {
  if (c.instrument !== 'orderContract') return null;
  if (contract !== undefined) return { ...termsIn(contract), isStated: true };
  return { valueVnd: c.funding?.reservedVnd ?? 0, priceForm: null, priceLines: [], instalments: [], isStated: false };
}
