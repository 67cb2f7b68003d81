import type { StageRoom } from '../../room.ts';
import type { paymentActs } from './acts.ts';
import { paymentDuties } from './duties.ts';
import { emptyPayment, isOfUnion, isTaxOpen, openPayment, type Payment, type FeeLine } from './state.ts';
import type { Day } from '../../../calendar/day.ts';
import { sumDong } from '../../../money/dong.ts';
import { committedVnd, movement } from '../../money.ts';
import { isWithoutCost } from '../request/state.ts';
import { isUnnamed } from '../expert-review/sessions.ts';
import { memberOf } from '../panel/state.ts';
import { outstandingAdvanceVnd, openAdvance, takenOff } from '../advance/state.ts';
import type { SealedInput } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import type { Attested } from '../../facts.ts';
import { withEffect } from '../../../case/case-state.ts';
import { isPaid, linesDue, linesOfNextPayment, payableVnd } from '../../fees.ts';
import { sheetAgain, taxed, taxedAgain, taxesOf, whyNotExempt, whyNotPaidOn, whyNotStated, type Sheet } from '../../taxes.ts';
import { isReferenceUsed, isTooFarAhead, slipOf, whyNotInYear } from '../../treasury.ts';
import { advanceLane, withAdvance } from '../advance/room.ts';
import { firstOf, type Act } from '../../rule.ts';

type PaymentCommand = keyof typeof paymentActs;

const disbursing = [...advanceLane, 'payment', 'settlement'] as const;

/** Whether the commission has money to pay. One that ended before its funding has none, and one that continues will have some. */
export function needsPayment(c: Commission): boolean {
  return !isWithoutCost(c) && (c.end === null || c.funding !== null);
}

/** Whether the line pays a delegate of a body whose name is not on record. A fee goes only to somebody with a name. */
const isForUnnamed = (c: Commission, { attendee }: FeeLine): boolean =>
  c.events.some((e) => e.event === attendee?.event && e.invited.some((i) => i.invitee === attendee.invitee && isUnnamed(i)));

function paymentIs(c: Commission, payment: number, status: Payment['status']) {
  const found = c.payments[payment - 1];
  if (!found) return 'UNKNOWN_PAYMENT';
  return found.status === status ? null : 'WRONG_PAYMENT_STATUS';
}

function toDisburse(c: Commission, of: 'advance' | 'payment', number: number) {
  if (of === 'payment') return paymentIs(c, number, 'approved');
  const found = c.advances[number - 1];
  if (!found) return 'UNKNOWN_ADVANCE';
  return found.status === 'approved' ? null : 'WRONG_PAYMENT_STATUS';
}

/** The lines that this payment pays: all due lines, or the named ones. Null when a named line is not due, or less is due. */
function chosenLines(c: Commission, chosen: { key: string; amountVnd: number }[] | undefined): FeeLine[] | null {
  if (!chosen) return linesOfNextPayment(c);
  const due = linesDue(c);
  if (new Set(chosen.map((l) => l.key)).size !== chosen.length) return null;
  const lines: FeeLine[] = [];
  for (const want of chosen) {
    const line = due.find((d) => d.key === want.key);
    if (!line || want.amountVnd > line.grossVnd) return null;
    lines.push({ ...line, grossVnd: want.amountVnd, netVnd: want.amountVnd });
  }
  return lines;
}

const payeesOf = (lines: readonly FeeLine[]): string[] => [...new Set(lines.flatMap(({ person }) => person ?? []))];
const payeesDue = (c: Commission): string[] => payeesOf(linesDue(c));

const sheetOf = ({ payOn, statements, exemption }: SealedInput<'preparePayment'>, attested: Attested | undefined): Sheet => ({
  on: payOn,
  attested,
  statements,
  exemption,
  countsPlanned: true,
});

function whyNotPrepared(c: Commission, { input, attested, on }: Act<'preparePayment'>) {
  const lines = chosenLines(c, input.lines);
  const sheet = sheetOf(input, attested);
  const tax = taxed(c, lines ?? [], sheet);
  const fromCommitted = sumDong((lines ?? []).map((l) => l.grossVnd)) - outstandingAdvanceVnd(c);
  const ofUnion = (lines ?? []).filter(({ paidBy }) => paidBy === 'union').length;
  const isFunders = ofUnion === 0;
  return firstOf(
    isTooFarAhead(c, input.payOn, on) && 'PAY_DAY_TOO_FAR',
    // The Union's own account has no year.
    isFunders && whyNotInYear(c, input.payOn, input.carryOver !== undefined),
    isFunders && sumDong((input.lines ?? []).map((l) => l.amountVnd)) > payableVnd(c) && 'OVER_ACCEPTED_VALUE',
    lines === null && 'UNKNOWN_FEE_LINE',
    !isFunders && ofUnion !== lines?.length && 'TWO_PAYERS',
    (lines ?? []).some((line) => isForUnnamed(c, line)) && 'PAYEE_UNNAMED',
    whyNotStated(lines ?? [], sheet),
    whyNotExempt(lines ?? [], sheet),
    typeof tax === 'string' && tax,
    isFunders && fromCommitted > committedVnd(c) && 'OVER_RESERVED',
  );
}

const isUnions = (payment: Payment | undefined): boolean => payment !== undefined && isOfUnion(payment);

function whyNotConfirmed(c: Commission, { input, attested }: Act<'confirmDisbursement'>) {
  const payment = input.of === 'payment' ? c.payments[input.number - 1] : undefined;
  return firstOf(
    toDisburse(c, input.of, input.number),
    !isUnions(payment) && whyNotInYear(c, input.paidOn, input.carryOver !== undefined || payment?.isCarriedOver === true),
    input.isTaxRecalculated === true
      ? whyNotTaxedAgain(c, payment, input.paidOn, attested)
      : whyNotPaidOn(c, payment, input.paidOn, attested),
    isReferenceUsed(c, input) && 'REFERENCE_USED',
  );
}

function whyNotTaxedAgain(c: Commission, payment: Payment | undefined, paidOn: Day, attested: Attested | undefined) {
  const lines = payment ? taxedAgain(c, payment, paidOn, attested) : [];
  return typeof lines === 'string' ? lines : null;
}

/** Stage `payment`: maker, checker, approver and payer are four different persons. */
export const payment = {
  stage: 'payment',
  empty: emptyPayment,
  isNeeded: needsPayment,
  isDischarged: (c) => isPaid(c) && openAdvance(c) === undefined,
  isClosing: true,
  rules: {
    preparePayment: {
      stages: ['payment'],
      now: (c) => firstOf(openPayment(c) && 'PAYMENT_OPEN', openAdvance(c) && 'ADVANCE_OPEN', linesDue(c).length === 0 && 'NOTHING_DUE'),
      input: whyNotPrepared,
    },
    checkPayment: {
      stages: ['payment'],
      now: (c) => (openPayment(c)?.status === 'prepared' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) =>
        firstOf(paymentIs(c, input.payment, 'prepared'), !input.correct && input.reason === undefined && 'REASON_NEEDED'),
    },
    approvePayment: {
      stages: ['payment'],
      now: (c) => (openPayment(c)?.status === 'checked' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input, actor }) => {
        const found = c.payments[input.payment - 1];
        const isPayee = found?.lines.some((l) => l.person === actor.person);
        return firstOf(paymentIs(c, input.payment, 'checked'), (isPayee || memberOf(c, actor.person)) && 'CONFLICTED');
      },
    },
    returnPayment: {
      stages: ['payment'],
      now: (c) => (openPayment(c)?.status === 'checked' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) => paymentIs(c, input.payment, 'checked'),
    },
    confirmDisbursement: {
      stages: disbursing,
      now: (c) => (openAdvance(c)?.status === 'approved' || openPayment(c)?.status === 'approved' ? null : 'NOTHING_TO_DECIDE'),
      input: whyNotConfirmed,
    },
    settleTaxDifference: {
      stages: ['payment', 'settlement'],
      now: (c) => (c.payments.some(isTaxOpen) ? null : 'NOTHING_DUE'),
      input: (c, { input }) => {
        const found = c.payments[input.payment - 1];
        return firstOf(!found && 'UNKNOWN_PAYMENT', found && !isTaxOpen(found) && 'NO_TAX_DIFFERENCE');
      },
    },
    reportRejected: {
      stages: disbursing,
      now: (c) => (openAdvance(c)?.status === 'approved' || openPayment(c)?.status === 'approved' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) => toDisburse(c, input.of, input.number),
    },
  },
  looksUp: {
    preparePayment: (c, { payOn }) => ({ tax: { payees: payeesDue(c), on: payOn, union: c.parts.union } }),
    confirmDisbursement: (c, { of, number, paidOn, isTaxRecalculated }) => {
      const payment = of === 'payment' ? c.payments[number - 1] : undefined;
      if (isTaxRecalculated === true) return { tax: { payees: payeesOf(payment?.lines ?? []), on: paidOn, union: c.parts.union } };
      return { paidElsewhere: { payees: payment?.taxes ?? [], on: paidOn } };
    },
  },
  carries: {
    preparePayment: (c, { input, attested }) => {
      const chosen = chosenLines(c, input.lines) ?? [];
      const lines = taxed(c, chosen, sheetOf(input, attested));
      return { lines: typeof lines === 'string' ? chosen : lines };
    },
    confirmDisbursement: (c, { input, attested }) => {
      const reference = slipOf(input, input.paidOn);
      if (input.of === 'advance') return movement(c, 'advance', c.advances[input.number - 1]?.amountVnd ?? 0, { reference });
      const paid = c.payments[input.number - 1];
      const gross = paid?.grossVnd ?? 0;
      const again = paid && input.isTaxRecalculated === true ? taxedAgain(c, paid, input.paidOn, attested) : [];
      // What the Union pays its people comes from its own account. The funder's money has moved to it before.
      const fromAdvanceVnd = isUnions(paid) ? 0 : Math.min(outstandingAdvanceVnd(c), gross);
      return {
        effect: {
          n: c.effects.next,
          kind: 'payOut',
          budgetLine: isUnions(paid) ? null : (c.funding?.budgetLine ?? null),
          fromAdvanceVnd,
          fromCommittedVnd: gross - fromAdvanceVnd,
          payment: input.number,
          reference,
        },
        ...(typeof again === 'string' || again.length === 0 ? {} : { lines: again }),
      };
    },
  },
  changes: {
    preparePayment: (c, { input, at, actor, attested, lines = [] }) => ({
      ...withVouchers(withCarryOver(c, input.carryOver, at), input, at),
      payments: [
        ...c.payments,
        {
          payment: c.payments.length + 1,
          at,
          by: actor.person,
          payOn: input.payOn,
          lines,
          grossVnd: sumDong(lines.map((l) => l.grossVnd)),
          withheldVnd: sumDong(lines.map((l) => l.withheldVnd)),
          plannedWithheldVnd: null,
          taxes: taxesOf(lines, sheetOf(input, attested)),
          isCarriedOver: input.carryOver !== undefined,
          status: 'prepared',
          checkedAt: null,
          checkedBy: null,
          approvedAt: null,
          approvedBy: null,
          treasuryReference: null,
          paidOn: null,
        },
      ],
    }),
    checkPayment: (c, { input, at, actor }) =>
      withPayment(c, input.payment, { status: input.correct ? 'checked' : 'returned', checkedAt: at, checkedBy: actor.person }),
    approvePayment: (c, { input, at, actor }) =>
      withPayment(c, input.payment, { status: 'approved', approvedAt: at, approvedBy: actor.person }),
    returnPayment: (c, { input, at }) => withPayment(c, input.payment, { status: 'returned', approvedAt: at }),
    confirmDisbursement: (before, { input, effect, at, lines, attested }) => {
      const c = withCarryOver(before, input.carryOver, at);
      const change = { status: 'disbursing' as const, treasuryReference: input.treasuryReference, paidOn: input.paidOn };
      const paid = { ...change, ...changedTax(c.payments[input.number - 1], input, lines, attested) };
      return withEffect(input.of === 'advance' ? withAdvance(c, input.number, change) : withPayment(c, input.number, paid), effect);
    },
    settleTaxDifference: (c, { input, at, actor }) =>
      withPayment(c, input.payment, { taxDifference: { at, by: actor.person, on: input.on, voucher: input.voucher } }),
    reportRejected: (c, { input }) =>
      input.of === 'advance' ? withAdvance(c, input.number, { status: 'rejected' }) : withPayment(c, input.number, { status: 'rejected' }),
  },
  settled: { payOut: (c, { effect, isDone }) => paymentSettled(c, effect.fromAdvanceVnd, isDone) },
  duties: paymentDuties,
} satisfies StageRoom<PaymentCommand>;

/** Adds the decision that carries the money over to the documents of the file. */
function withCarryOver(c: Commission, paper: { documents: string[] } | undefined, at: number): Commission {
  const added = (paper?.documents ?? []).map((document) => ({ document, kind: 'fundingDecision' as const, at }));
  return added.length === 0 ? c : { ...c, documents: [...c.documents, ...added] };
}

/** Adds the papers on which payees are taxed otherwise than by the rule alone. */
function withVouchers(c: Commission, { statements = [], exemption }: SealedInput<'preparePayment'>, at: number): Commission {
  const papers = new Set([...statements.map(({ document }) => document), ...(exemption ? [exemption.document] : [])]);
  const added = [...papers].map((document) => ({ document, kind: 'paymentVoucher' as const, at }));
  return added.length === 0 ? c : { ...c, documents: [...c.documents, ...added] };
}

/** The tax as it was reckoned for the actual day. The tax of the sheet stays on record beside it. */
function changedTax(
  payment: Payment | undefined,
  { paidOn }: Pick<SealedInput<'confirmDisbursement'>, 'paidOn'>,
  lines: FeeLine[] | undefined,
  attested: Attested | undefined,
): Partial<Payment> {
  if (!payment || !lines) return {};
  return {
    lines,
    withheldVnd: sumDong(lines.map((l) => l.withheldVnd)),
    plannedWithheldVnd: payment.plannedWithheldVnd ?? payment.withheldVnd,
    taxes: taxesOf(lines, sheetAgain(payment, paidOn, attested)),
  };
}

function withPayment(c: Commission, number: number, change: Partial<Payment>): Commission {
  return { ...c, payments: c.payments.map((p) => (p.payment === number ? { ...p, ...change } : p)) };
}

/** The result of a payment in the ledger. The part paid from advances clears them, oldest first. */
function paymentSettled(c: Commission, fromAdvanceVnd: number, done: boolean): Commission {
  const settled = (p: Payment): Payment =>
    done ? { ...p, status: 'disbursed' } : { ...p, status: 'approved', treasuryReference: null, paidOn: null };
  const payments = c.payments.map((p) => (p.status === 'disbursing' ? settled(p) : p));
  if (!done) return { ...c, payments };
  return { ...c, payments, advances: takenOff(c.advances, fromAdvanceVnd, 'clearedVnd') };
}
