import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { DaySum } from '../../../money/day-tax.ts';
import type { Dong } from '../../../money/dong.ts';
import type { ExemptGround, PayeeChoice, WithholdingReason, WithholdingRule } from '../../../money/withholding.ts';
import type { PaidItem } from '../../names.ts';

/** One amount owed to a payee for one piece of work, or one cost of the estimate owed to the Union. */
export interface FeeLine {
  /** `item/payee/occasion`: one person, one role, one meeting, one line (docs/sources.md §7, rule 18). */
  key: string;
  item: PaidItem;
  /** Null for costs that are paid to the Union, and for a listed attendee. */
  person: string | null;
  /** A person on the list of an event who is in no register. The list names them. */
  attendee?: { event: number; invitee: number };
  /** Present when the Union pays it out of what a contract brings it. Otherwise the funder pays. */
  paidBy?: 'union';
  grossVnd: Dong;
  withheldVnd: Dong;
  netVnd: Dong;
  ratePercent: number;
  withholdingRule: string | null;
  /** Why this amount was withheld. Absent while undecided, and for the Union's own costs. */
  withholdingReason?: WithholdingReason;
  /** The ground on which the amount is no taxable income, where the reason is `exempt`. */
  exemptGround?: ExemptGround;
}

export interface Payment {
  payment: number;
  at: Instant;
  by: string;
  payOn: Day;
  lines: FeeLine[];
  grossVnd: Dong;
  withheldVnd: Dong;
  /** The tax as the sheet had it, where it was reckoned again for the actual day of payment. */
  plannedWithheldVnd: Dong | null;
  /** How the difference was settled with the payees, once it is. */
  taxDifference?: { at: Instant; by: string; on: Day; voucher: string };
  /** The tax of each payee, with the rule and the choice used to calculate it. */
  taxes: PayeeTax[];
  /** Whether a decision carries the money over into the year after the budget line's. */
  isCarriedOver: boolean;
  status: 'prepared' | 'returned' | 'checked' | 'approved' | 'disbursing' | 'disbursed' | 'rejected';
  checkedAt: Instant | null;
  checkedBy: string | null;
  approvedAt: Instant | null;
  approvedBy: string | null;
  treasuryReference: string | null;
  /** The day on which the treasury paid, as the payer confirmed it. */
  paidOn: Day | null;
}

/** The amounts of one payee in one payment. */
export interface PayeeTax extends DaySum {
  person: string;
  rule: WithholdingRule;
  choice: PayeeChoice;
}

export interface PaymentState {
  payments: Payment[];
}

export const emptyPayment: PaymentState = { payments: [] };

/** Where the fields of this room are shown. */
export const paymentShown = {
  payments: ['moneyTotals', 'payments'],
} as const satisfies ShownIn<PaymentState>;

/** The payment under way: prepared, checked, approved or being paid out. */
export const openPayment = (c: PaymentState): Payment | undefined =>
  c.payments.find((p) => p.status !== 'disbursed' && p.status !== 'rejected' && p.status !== 'returned');

/** Whether the Union pays its people with this payment, and not the funder. */
export const isOfUnion = ({ lines }: Pick<Payment, 'lines'>): boolean => lines.some(({ paidBy }) => paidBy === 'union');

/** Gross value of the funder's payments that are confirmed. What the Union pays its people is no part of it. */
export const paidVnd = (c: PaymentState): Dong =>
  c.payments.reduce((sum, p) => sum + (p.status === 'disbursed' && !isOfUnion(p) ? p.grossVnd : 0), 0);

/** Whether the tax was reckoned again for the actual day, and nobody has settled the difference yet. */
export const isTaxOpen = (p: Payment): boolean =>
  p.status === 'disbursed' && p.plannedWithheldVnd !== null && p.taxDifference === undefined;

/** What payees still have to be paid (positive), or to pay back (negative): the tax of the sheet less that of the actual day. */
export const taxDifferenceVnd = (p: Payment): Dong => (isTaxOpen(p) ? (p.plannedWithheldVnd ?? 0) - p.withheldVnd : 0);

/** The payments whose payees are owed a difference of tax, or owe one. */
export const withTaxDifference = (c: PaymentState): Payment[] => c.payments.filter((p) => taxDifferenceVnd(p) !== 0);
