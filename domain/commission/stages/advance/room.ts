import type { Room } from '../../room.ts';
import type { advanceActs } from './acts.ts';
import { emptyAdvance, openAdvance, disbursedAdvancesVnd, leftOf, restoredAdvancesVnd, type Advance } from './state.ts';
import { startOfDay } from '../../../calendar/day.ts';
import { advanceCeilingVnd, hasCeiling } from '../../../money/advance-ceiling.ts';
import type { Commission } from '../../commission.ts';
import { agreedAdvanceVnd } from '../../contract.ts';
import { duty, type Duty } from '../../duty.ts';
import { payerOf } from '../../payers.ts';
import { isOrderBinding, needsOrder } from '../order/room.ts';
import { firstOf } from '../../rule.ts';

/** The advance lane runs from the binding order to sign-off. */
export const advanceLane = ['panel', 'expertReview', 'meeting', 'report', 'response', 'signOff'] as const;

const notRequested = (c: Commission, advance: number) => {
  const found = c.advances[advance - 1];
  return firstOf(!found && 'UNKNOWN_ADVANCE', found?.status !== 'requested' && 'ALREADY_DONE');
};

/** The ceiling of all advances of this commission together. */
const ceilingVnd = (c: Commission): number =>
  advanceCeilingVnd({ valueVnd: c.order?.valueVnd ?? null, reservedVnd: c.funding?.reservedVnd ?? 0 }, c.ruleSet.advance);

/** The advance lane. The funder pays out money before the work is signed off, and the payer confirms it like a payment. */
export const advance = {
  empty: emptyAdvance,
  rules: {
    requestAdvance: {
      stages: advanceLane,
      now: (c) =>
        firstOf(
          c.funding === null && 'NO_ESTIMATE',
          needsOrder(c) && !isOrderBinding(c) && 'WRONG_STAGE',
          openAdvance(c) && 'ADVANCE_OPEN',
          c.signOff !== null && 'ALREADY_DONE',
        ),
      input: (c, { input }) => {
        const advancedVnd = disbursedAdvancesVnd(c) - restoredAdvancesVnd(c) + input.amountVnd;
        const isAgreed = c.contract?.isStated !== true || advancedVnd <= agreedAdvanceVnd(c.contract);
        return firstOf(advancedVnd > ceilingVnd(c) && 'ADVANCE_LIMIT', !isAgreed && 'ADVANCE_NOT_AGREED');
      },
    },
    approveAdvance: {
      stages: advanceLane,
      now: (c) => (c.advances.some((a) => a.status === 'requested') ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) => notRequested(c, input.advance),
    },
    returnAdvance: {
      stages: advanceLane,
      now: (c) => (c.advances.some((a) => a.status === 'requested') ? null : 'NOTHING_TO_DECIDE'),
      input: (c, { input }) => notRequested(c, input.advance),
    },
  },
  changes: {
    requestAdvance: (c, { input, at, actor }) => ({
      ...c,
      advances: [
        ...c.advances,
        {
          advance: c.advances.length + 1,
          at,
          by: actor.person,
          amountVnd: input.amountVnd,
          status: 'requested',
          approvedAt: null,
          approvedBy: null,
          treasuryReference: null,
          paidOn: null,
          clearedVnd: 0,
          returnedVnd: 0,
          restoredVnd: 0,
        },
      ],
    }),
    approveAdvance: (c, { input, at, actor }) =>
      withAdvance(c, input.advance, { status: 'approved', approvedAt: at, approvedBy: actor.person }),
    returnAdvance: (c, { input }) => withAdvance(c, input.advance, { status: 'rejected' }),
  },
  settled: { 'moveMoney/advance': (c, { isDone }) => advanceSettled(c, isDone) },
  duties: advanceDuties,
} satisfies Room<keyof typeof advanceActs>;

/**
 * Advances without a contract, or of a small one, are cleared within the term of the law. For other contracts the payments recover them.
 * Before the settlement their accountant owes it; in the settlement the return of the rest is a duty of its own.
 */
function clearingDuties(c: Commission): Duty[] {
  const hasTerm = c.ruleSet.deadlines.some(({ code }) => code === 'D20');
  const isClearing = c.stage === 'payment' || advanceLane.some((stage) => stage === c.stage);
  if (!hasTerm || !isClearing || hasCeiling(c.order?.valueVnd ?? null, c.ruleSet.advance)) return [];
  const owner = { organisation: c.parts.union, capability: 'unionAccountant' as const };
  const due = c.advances.filter((a) => a.paidOn !== null && leftOf(a) > 0);
  return due.map((a) =>
    duty(c, {
      kind: 'clearAdvance',
      of: [a.advance],
      stage: 'payment',
      owner,
      since: startOfDay(a.paidOn!),
      term: 'D20',
      commands: c.stage === 'payment' ? ['preparePayment', 'recordReturn'] : ['recordReturn'],
    }),
  );
}

function advanceDuties(c: Commission): Duty[] {
  return [...decisionDuties(c), ...clearingDuties(c)];
}

function decisionDuties(c: Commission): Duty[] {
  const open = openAdvance(c);
  if (!open) return [];
  const of = ['advance', open.advance] as const;
  if (open.status === 'requested') {
    const owner = { organisation: c.parts.union, capability: 'unionLeader' as const };
    return [
      duty(c, {
        kind: 'approveAdvance',
        of,
        stage: 'payment',
        owner,
        since: open.at,
        term: 'P17',
        commands: ['approveAdvance', 'returnAdvance'],
      }),
    ];
  }
  if (open.status !== 'approved') return [];
  const since = open.approvedAt ?? open.at;
  return [
    duty(c, {
      kind: 'confirmDisbursement',
      of,
      stage: 'payment',
      owner: payerOf(c),
      since,
      term: 'P18',
      commands: ['confirmDisbursement', 'reportRejected'],
    }),
  ];
}

/** Returns the commission with one advance changed. */
export function withAdvance(c: Commission, advance: number, change: Partial<Advance>): Commission {
  return { ...c, advances: c.advances.map((a) => (a.advance === advance ? { ...a, ...change } : a)) };
}

/** The result of moving the advance in the ledger. A refused advance is approved again, ready for another attempt. */
function advanceSettled(c: Commission, done: boolean): Commission {
  const settled = (a: Advance): Advance =>
    done ? { ...a, status: 'disbursed' } : { ...a, status: 'approved', treasuryReference: null, paidOn: null };
  return { ...c, advances: c.advances.map((a) => (a.status === 'disbursing' ? settled(a) : a)) };
}
