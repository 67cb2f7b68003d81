import { sumDong } from '../../money/dong.ts';
import { withholdTogether } from '../../money/withholding.ts';
import { committedVnd, isWithoutCost, memberOf, outstandingAdvanceVnd, type Commission, type Payment } from '../commission.ts';
import { duty, type Duty } from '../duty.ts';
import { withEffect } from '../effect-state.ts';
import type { Attested } from '../facts.ts';
import { isPaid, linesDue, payableVnd, type FeeLine } from '../fees.ts';
import { movement } from '../money.ts';
import { advanceLane, openAdvance, payerOf, withAdvance } from './advance.ts';
import { firstOf, type Act, type StageRules } from '../rule.ts';

type PaymentCommand = 'preparePayment' | 'checkPayment' | 'approvePayment' | 'confirmDisbursement' | 'reportRejected';

const disbursing = [...advanceLane, 'payment', 'settlement'] as const;

/** A commission with money to pay: signed off, or ended with an accepted value. */
export function needsPayment(c: Commission): boolean {
  return !isWithoutCost(c) && c.funding !== null;
}

const openPayment = (c: Commission): Payment | undefined =>
  c.payments.find((p) => p.status !== 'disbursed' && p.status !== 'rejected' && p.status !== 'returned');

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

/** The lines this payment pays: all that are due, or the ones named. Null when one of them is not due, or not for so much. */
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

/** Tax is withheld on everything one payee receives on one day, by the rule of the day of payment. */
function withheld(lines: FeeLine[], attested: Attested | undefined): FeeLine[] {
  const taxed = new Map<string, FeeLine>();
  for (const { person, rule } of attested?.withholding ?? []) {
    const own = lines.filter((l) => l.person === person);
    if (rule === null || own.length === 0) continue;
    const { lines: shares, ratePercent } = withholdTogether(
      own.map((l) => ({ id: l.key, grossVnd: l.grossVnd })),
      rule,
    );
    for (const share of shares) {
      const line = own.find((l) => l.key === share.id);
      if (line)
        taxed.set(line.key, { ...line, withheldVnd: share.withheldVnd, netVnd: share.netVnd, ratePercent, withholdingRule: rule.id });
    }
  }
  return lines.map((l) => taxed.get(l.key) ?? l);
}

function whyNotPrepared(c: Commission, { input, attested, on }: Act<'preparePayment'>) {
  const lines = chosenLines(c, input.lines);
  const rules = new Map((attested?.withholding ?? []).map((w) => [w.person, w.rule]));
  const fromCommitted = sumDong((lines ?? []).map((l) => l.grossVnd)) - outstandingAdvanceVnd(c);
  return firstOf(
    input.payOn < on && 'DAY_IN_PAST',
    sumDong((input.lines ?? []).map((l) => l.amountVnd)) > payableVnd(c) && 'OVER_ACCEPTED_VALUE',
    lines === null && 'UNKNOWN_FEE_LINE',
    lines?.some((l) => l.person !== null && !rules.get(l.person)) && 'WITHHOLDING_UNKNOWN',
    fromCommitted > committedVnd(c) && 'OVER_RESERVED',
  );
}

/** Stage `payment`: maker, checker, approver and payer are four persons. */
export const payment: StageRules<PaymentCommand> = {
  rules: {
    preparePayment: {
      stages: ['payment'],
      now: (c) => firstOf(openPayment(c) && 'PAYMENT_OPEN', openAdvance(c) && 'ADVANCE_OPEN', linesDue(c).length === 0 && 'NOTHING_DUE'),
      input: whyNotPrepared,
    },
    checkPayment: {
      stages: ['payment'],
      now: (c) => (openPayment(c)?.status === 'prepared' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input, actor }) =>
        firstOf(
          paymentIs(c, input.payment, 'prepared'),
          c.payments[input.payment - 1]?.by === actor.person && 'SAME_PERSON',
          !input.correct && input.reason === undefined && 'REASON_NEEDED',
        ),
    },
    approvePayment: {
      stages: ['payment'],
      now: (c) => (openPayment(c)?.status === 'checked' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input, actor }) => {
        const found = c.payments[input.payment - 1];
        const isPayee = found?.lines.some((l) => l.person === actor.person);
        return firstOf(
          paymentIs(c, input.payment, 'checked'),
          (found?.by === actor.person || found?.checkedBy === actor.person) && 'SAME_PERSON',
          (isPayee || memberOf(c, actor.person)) && 'CONFLICTED',
        );
      },
    },
    confirmDisbursement: {
      stages: disbursing,
      now: (c) => (openAdvance(c)?.status === 'approved' || openPayment(c)?.status === 'approved' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input, actor, on }) => {
        const found = input.of === 'payment' ? c.payments[input.number - 1] : c.advances[input.number - 1];
        const hands = [found?.by, found && 'checkedBy' in found ? found.checkedBy : null, found?.approvedBy];
        return firstOf(
          toDisburse(c, input.of, input.number),
          hands.includes(actor.person) && 'SAME_PERSON',
          input.paidOn > on && 'DAY_IN_FUTURE',
        );
      },
    },
    reportRejected: {
      stages: disbursing,
      now: (c) => (openAdvance(c)?.status === 'approved' || openPayment(c)?.status === 'approved' ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) => toDisburse(c, input.of, input.number),
    },
  },
  carries: {
    preparePayment: (c, { input, attested }) => ({ lines: withheld(chosenLines(c, input.lines) ?? [], attested) }),
    confirmDisbursement: (c, { input }) => {
      if (input.of === 'advance') return movement(c, 'advance', c.advances[input.number - 1]?.amountVnd ?? 0);
      const gross = c.payments[input.number - 1]?.grossVnd ?? 0;
      const fromAdvanceVnd = Math.min(outstandingAdvanceVnd(c), gross);
      return {
        effect: {
          n: c.effects.next,
          kind: 'payOut',
          budgetLine: c.funding?.budgetLine ?? null,
          fromAdvanceVnd,
          fromCommittedVnd: gross - fromAdvanceVnd,
        },
      };
    },
  },
  apply: {
    preparePayment: (c, { input, at, actor, lines = [] }) => ({
      ...c,
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
          status: 'prepared',
          checkedAt: null,
          checkedBy: null,
          approvedAt: null,
          approvedBy: null,
          treasuryReference: null,
        },
      ],
    }),
    checkPayment: (c, { input, at, actor }) =>
      withPayment(c, input.payment, { status: input.correct ? 'checked' : 'returned', checkedAt: at, checkedBy: actor.person }),
    approvePayment: (c, { input, at, actor }) =>
      withPayment(c, input.payment, { status: 'approved', approvedAt: at, approvedBy: actor.person }),
    confirmDisbursement: (c, { input, effect }) => {
      const change = { status: 'disbursing' as const, treasuryReference: input.treasuryReference };
      return withEffect(input.of === 'advance' ? withAdvance(c, input.number, change) : withPayment(c, input.number, change), effect);
    },
    reportRejected: (c, { input }) =>
      input.of === 'advance' ? withAdvance(c, input.number, { status: 'rejected' }) : withPayment(c, input.number, { status: 'rejected' }),
  },
  duties: paymentDuties,
};

function paymentDuties(c: Commission): Duty[] {
  if (c.stage !== 'payment') return [];
  const union = { organisation: c.parts.union };
  const open = openPayment(c);
  const n = c.payments.length;
  const key = (kind: string) => `${kind}/payment/${n}`;
  if (!open) {
    if (isPaid(c)) return [];
    const since = Math.max(c.stageSince, c.payments.at(-1)?.checkedAt ?? 0, c.payments.at(-1)?.approvedAt ?? 0);
    return [
      duty(c, {
        key: `preparePayment/${n + 1}`,
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
        key: key('checkPayment'),
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
        key: key('approvePayment'),
        stage: 'payment',
        owner: { ...union, capability: 'unionLeader' },
        since: open.checkedAt ?? open.at,
        term: 'P20',
        commands: ['approvePayment'],
      }),
    ];
  }
  if (open.status !== 'approved') return [];
  return [
    duty(c, {
      key: key('confirmDisbursement'),
      stage: 'payment',
      owner: payerOf(c),
      since: open.approvedAt ?? open.at,
      term: 'P18',
      commands: ['confirmDisbursement', 'reportRejected'],
    }),
  ];
}

function withPayment(c: Commission, number: number, change: Partial<Payment>): Commission {
  return { ...c, payments: c.payments.map((p) => (p.payment === number ? { ...p, ...change } : p)) };
}

/** The ledger paid: what came out of advances clears them, oldest first. */
export function paymentSettled(c: Commission, fromAdvanceVnd: number, done: boolean): Commission {
  const settled = (p: Payment): Payment => (done ? { ...p, status: 'disbursed' } : { ...p, status: 'approved', treasuryReference: null });
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
