import type { StageRoom } from '../../room.ts';
import type { paymentActs } from './acts.ts';
import { emptyPayment, openPayment, type Payment, type FeeLine } from './state.ts';
import { sumDong } from '../../../money/dong.ts';
import { committedVnd, movement } from '../../money.ts';
import { isWithoutCost } from '../request/state.ts';
import { memberOf } from '../panel/state.ts';
import { outstandingAdvanceVnd, openAdvance } from '../advance/state.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { withEffect } from '../../../case/case-state.ts';
import { isPaid, linesDue, payableVnd } from '../../fees.ts';
import { taxed, taxesOf, whyNotPaidOn } from '../../taxes.ts';
import { isReferenceUsed, isTooFarAhead, slipOf, whyNotInYear } from '../../treasury.ts';
import { payerOf } from '../../payers.ts';
import { advanceLane, withAdvance } from '../advance/room.ts';
import { firstOf, type Act } from '../../rule.ts';

type PaymentCommand = keyof typeof paymentActs;

const disbursing = [...advanceLane, 'payment', 'settlement'] as const;

/** Whether the commission has money to pay. One that ended before its funding has none, and one that continues will have some. */
export function needsPayment(c: Commission): boolean {
  return !isWithoutCost(c) && (c.end === null || c.funding !== null);
}

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
  const due = linesDue(c);
  if (!chosen) return due;
  if (new Set(chosen.map((l) => l.key)).size !== chosen.length) return null;
  const lines: FeeLine[] = [];
  for (const want of chosen) {
    const line = due.find((d) => d.key === want.key);
    if (!line || want.amountVnd > line.grossVnd) return null;
    lines.push({ ...line, grossVnd: want.amountVnd, netVnd: want.amountVnd });
  }
  return lines;
}

const payeesDue = (c: Commission): string[] => [...new Set(linesDue(c).flatMap(({ person }) => person ?? []))];

function whyNotPrepared(c: Commission, { input, attested, on }: Act<'preparePayment'>) {
  const lines = chosenLines(c, input.lines);
  const tax = taxed(c, lines ?? [], input.payOn, attested);
  const fromCommitted = sumDong((lines ?? []).map((l) => l.grossVnd)) - outstandingAdvanceVnd(c);
  return firstOf(
    input.payOn < on && 'DAY_IN_PAST',
    isTooFarAhead(c, input.payOn, on) && 'PAY_DAY_TOO_FAR',
    (input.carryOver?.on ?? on) > on && 'DAY_IN_FUTURE',
    whyNotInYear(c, input.payOn, input.carryOver !== undefined),
    sumDong((input.lines ?? []).map((l) => l.amountVnd)) > payableVnd(c) && 'OVER_ACCEPTED_VALUE',
    lines === null && 'UNKNOWN_FEE_LINE',
    typeof tax === 'string' && tax,
    fromCommitted > committedVnd(c) && 'OVER_RESERVED',
  );
}

function whyNotConfirmed(c: Commission, { input, attested, on }: Act<'confirmDisbursement'>) {
  const payment = input.of === 'payment' ? c.payments[input.number - 1] : undefined;
  return firstOf(
    toDisburse(c, input.of, input.number),
    input.paidOn > on && 'DAY_IN_FUTURE',
    (input.carryOver?.on ?? on) > on && 'DAY_IN_FUTURE',
    whyNotInYear(c, input.paidOn, input.carryOver !== undefined || payment?.isCarriedOver === true),
    whyNotPaidOn(c, payment, input.paidOn, attested),
    isReferenceUsed(c, input) && 'REFERENCE_USED',
  );
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
    reportRejected: {
      stages: disbursing,
      now: (c) => (openAdvance(c)?.status === 'approved' || openPayment(c)?.status === 'approved' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) => toDisburse(c, input.of, input.number),
    },
  },
  looksUp: {
    preparePayment: (c, { payOn }) => ({ tax: { payees: payeesDue(c), on: payOn } }),
    confirmDisbursement: (c, { of, number, paidOn }) => ({
      paidElsewhere: { payees: of === 'payment' ? (c.payments[number - 1]?.taxes ?? []) : [], on: paidOn },
    }),
  },
  carries: {
    preparePayment: (c, { input, attested }) => {
      const chosen = chosenLines(c, input.lines) ?? [];
      const lines = taxed(c, chosen, input.payOn, attested);
      return { lines: typeof lines === 'string' ? chosen : lines };
    },
    confirmDisbursement: (c, { input }) => {
      const reference = slipOf(input, input.paidOn);
      if (input.of === 'advance') return movement(c, 'advance', c.advances[input.number - 1]?.amountVnd ?? 0, { reference });
      const gross = c.payments[input.number - 1]?.grossVnd ?? 0;
      const fromAdvanceVnd = Math.min(outstandingAdvanceVnd(c), gross);
      return {
        effect: {
          n: c.effects.next,
          kind: 'payOut',
          budgetLine: c.funding?.budgetLine ?? null,
          fromAdvanceVnd,
          fromCommittedVnd: gross - fromAdvanceVnd,
          payment: input.number,
          reference,
        },
      };
    },
  },
  changes: {
    preparePayment: (c, { input, at, actor, attested, lines = [] }) => ({
      ...withCarryOver(c, input.carryOver, at),
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
          taxes: taxesOf(lines, attested),
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
    confirmDisbursement: (before, { input, effect, at }) => {
      const c = withCarryOver(before, input.carryOver, at);
      const change = { status: 'disbursing' as const, treasuryReference: input.treasuryReference };
      const paid = { ...change, paidOn: input.paidOn };
      return withEffect(input.of === 'advance' ? withAdvance(c, input.number, change) : withPayment(c, input.number, paid), effect);
    },
    reportRejected: (c, { input }) =>
      input.of === 'advance' ? withAdvance(c, input.number, { status: 'rejected' }) : withPayment(c, input.number, { status: 'rejected' }),
  },
  settled: { payOut: (c, { effect, isDone }) => paymentSettled(c, effect.fromAdvanceVnd, isDone) },
  duties: paymentDuties,
} satisfies StageRoom<PaymentCommand>;

function paymentDuties(c: Commission): Duty[] {
  if (c.stage !== 'payment') return [];
  const union = { organisation: c.parts.union };
  const open = openPayment(c);
  const n = c.payments.length;
  const of = ['payment', n];
  if (!open) {
    // The payer first pays or rejects an advance that is under way.
    if (isPaid(c) || openAdvance(c)) return [];
    const since = Math.max(c.stageSince, c.payments.at(-1)?.checkedAt ?? 0, c.payments.at(-1)?.approvedAt ?? 0);
    return [
      duty(c, {
        kind: 'preparePayment',
        of: [n + 1],
        stage: 'payment',
        owner: { ...union, capability: 'unionAccountant' },
        since,
        term: 'D18',
        commands: ['preparePayment'],
      }),
    ];
  }
  if (open.status === 'prepared') {
    return [
      duty(c, {
        kind: 'checkPayment',
        of,
        stage: 'payment',
        owner: { ...union, capability: 'unionChiefAccountant' },
        since: open.at,
        term: 'P19',
        commands: ['checkPayment'],
      }),
    ];
  }
  if (open.status === 'checked') {
    return [
      duty(c, {
        kind: 'approvePayment',
        of,
        stage: 'payment',
        owner: { ...union, capability: 'unionLeader' },
        since: open.checkedAt ?? open.at,
        term: 'P20',
        commands: ['approvePayment', 'returnPayment'],
      }),
    ];
  }
  if (open.status !== 'approved') return [];
  return [
    duty(c, {
      kind: 'confirmDisbursement',
      of,
      stage: 'payment',
      owner: payerOf(c),
      since: open.approvedAt ?? open.at,
      term: 'P18',
      commands: ['confirmDisbursement', 'reportRejected'],
    }),
  ];
}

/** Adds the decision that carries the money over to the documents of the file. */
function withCarryOver(c: Commission, paper: { documents: string[] } | undefined, at: number): Commission {
  const added = (paper?.documents ?? []).map((document) => ({ document, kind: 'fundingDecision' as const, at }));
  return added.length === 0 ? c : { ...c, documents: [...c.documents, ...added] };
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
  let toClear = fromAdvanceVnd;
  const advances = c.advances.map((a) => {
    if (a.status !== 'disbursed') return a;
    const cleared = Math.min(toClear, a.amountVnd - a.clearedVnd - a.returnedVnd);
    toClear -= cleared;
    return { ...a, clearedVnd: a.clearedVnd + cleared };
  });
  return { ...c, payments, advances };
}
