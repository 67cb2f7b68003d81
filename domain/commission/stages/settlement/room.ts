import type { StageRoom } from '../../room.ts';
import type { settlementActs } from './acts.ts';
import { isAnswerTakenBack } from '../response/room.ts';
import { fundingSettled } from '../funding/room.ts';
import { emptySettlement } from './state.ts';
import { dayOf, startOfDay, type Day } from '../../../calendar/day.ts';
import { committedVnd, movement, releaseAll } from '../../money.ts';
import { isWithoutCost } from '../request/state.ts';
import { openEstimate } from '../funding/state.ts';
import { outstandingAdvanceVnd, openAdvance, takenOff } from '../advance/state.ts';
import { paidVnd, withTaxDifference } from '../payment/state.ts';
import type { Commission } from '../../commission.ts';
import { hasStatedTerms, isLiquidated } from '../../contract.ts';
import { duty } from '../../duty.ts';
import { withEffect } from '../../../case/case-state.ts';
import type { DocumentKind } from '../../names.ts';
import type { RuleSet } from '../../rule-set.ts';
import { isOpenObstacle } from '../any-stage/state.ts';
import { advanceLane } from '../advance/room.ts';
import { payerLeaderOf } from '../../payers.ts';
import { firstOf } from '../../rule.ts';
import { isReferenceUsed, slipOf } from '../../treasury.ts';

type SettlementCommand = keyof typeof settlementActs;

/** Whether money was reserved and must be settled before the archive. A withdrawal has released all of it, unless the ledger refused. */
export function needsSettlement(c: Commission): boolean {
  const isGivenBack = c.end?.kind === 'withdrawn' && committedVnd(c) === 0;
  return !isWithoutCost(c) && c.funding !== null && !isGivenBack;
}

/** Whether the contract is still to be liquidated before the settlement. A contract without stated terms may do without. */
const isLiquidationOwed = (c: Commission): boolean => needsSettlement(c) && c.settlement === null && hasStatedTerms(c) && !isLiquidated(c);

/** Whether the event that requires a mandatory paper has happened. */
export const happened: Record<RuleSet['mandatoryDocuments'][number]['when'], (c: Commission) => boolean> = {
  always: () => true,
  ordered: (c) => c.order?.issued === true,
  withPanel: (c) => c.panel?.decisionNumber != null,
  withMeeting: (c) => c.meetings.some((m) => m.held?.quorate === true),
  reported: (c) => c.reports.some((r) => r.status === 'issued'),
  signedOff: (c) => c.signOff !== null,
  liquidated: isLiquidated,
  paid: (c) => paidVnd(c) > 0,
};

/**
 * The documents that the archive requires after the events of this commission, and whether each is present (docs/sources.md §7, rule 26).
 */
export function mandatoryDocuments(c: Commission): { kind: DocumentKind; source: string; isPresent: boolean }[] {
  const kinds = new Set(c.ruleSet.mandatoryDocuments.map(({ kind }) => kind));
  // A file attached as two mandatory papers counts only as the first of them.
  const countedAs = new Map<string, DocumentKind>();
  for (const { document, kind } of c.documents) if (kinds.has(kind) && !countedAs.has(document)) countedAs.set(document, kind);
  const present = new Set(countedAs.values());
  return c.ruleSet.mandatoryDocuments
    .filter((m) => happened[m.when](c))
    .map(({ kind, source }) => ({ kind, source, isPresent: present.has(kind) }));
}

/** Kinds of document that the file still lacks. */
export function missingDocuments(c: Commission): DocumentKind[] {
  return mandatoryDocuments(c)
    .filter((m) => !m.isPresent)
    .map((m) => m.kind);
}

/** The first day on which there was advanced money to return. */
export function firstAdvanceOn(c: Commission): Day {
  const paid = c.advances.flatMap((a) => (a.status === 'disbursed' && a.paidOn !== null ? [startOfDay(a.paidOn)] : []));
  return dayOf(Math.min(c.lastAt, ...paid));
}

/** Whether the settlement is approved. A commission that needs none counts as settled. */
export function isSettled(c: Commission): boolean {
  return !needsSettlement(c) || c.settlement?.approvedAt != null;
}

/** Stage `settlement`: estimate and actual are compared, unspent money is released, and the complete file is archived. */
export const settlement = {
  stage: 'settlement',
  empty: emptySettlement,
  isNeeded: () => true,
  isDischarged: (c) => c.closedAt !== null,
  isClosing: true,
  rules: {
    settle: {
      stages: ['settlement'],
      now: (c) =>
        firstOf(
          !needsSettlement(c) && 'NOTHING_DUE',
          c.settlement !== null && 'ALREADY_DONE',
          isLiquidationOwed(c) && 'NOT_LIQUIDATED',
          openEstimate(c) && 'ESTIMATE_OPEN',
          openAdvance(c) && 'ADVANCE_OPEN',
        ),
    },
    recordReturn: {
      stages: [...advanceLane, 'payment', 'settlement'],
      now: (c) => (outstandingAdvanceVnd(c) > 0 ? null : 'NOTHING_DUE'),
      input: (c, { input }) =>
        firstOf(input.amountVnd > outstandingAdvanceVnd(c) && 'AMOUNT_TOO_LARGE', isReferenceUsed(c, input) && 'REFERENCE_USED'),
    },
    approveSettlement: {
      stages: ['settlement'],
      now: (c) =>
        firstOf(
          c.settlement === null && 'NOT_SETTLED',
          c.settlement?.approvedAt != null && 'ALREADY_DONE',
          outstandingAdvanceVnd(c) > 0 && 'ADVANCE_OUTSTANDING',
        ),
    },
    archive: {
      stages: ['settlement'],
      now: (c) =>
        firstOf(
          !isSettled(c) && 'NOT_SETTLED',
          outstandingAdvanceVnd(c) > 0 && 'ADVANCE_OUTSTANDING',
          withTaxDifference(c).length > 0 && 'TAX_DIFFERENCE_OPEN',
          c.obstacles.some(isOpenObstacle) && 'OBSTACLE_OPEN',
          isAnswerTakenBack(c) && 'ANSWER_TAKEN_BACK',
          missingDocuments(c).length > 0 && 'DOCUMENT_MISSING',
        ),
    },
  },
  carries: {
    // Before the settlement the returned money stays reserved for the work.
    recordReturn: (c, { input }) =>
      movement(c, c.stage === 'settlement' ? 'returnAdvance' : 'restoreAdvance', input.amountVnd, { reference: slipOf(input, input.on) }),
    approveSettlement: (c) => releaseAll(c),
  },
  changes: {
    settle: (c, { input, at, actor }) => ({
      ...c,
      settlement: { at, by: actor.person, actualVnd: paidVnd(c), approvedAt: null },
      documents: [...c.documents, ...input.documents.map((document) => ({ document, kind: 'settlement' as const, at }))],
    }),
    recordReturn: (c, { input, at, effect }) =>
      withEffect({ ...c, returns: [...c.returns, { at, amountVnd: input.amountVnd, treasuryReference: input.treasuryReference }] }, effect),
    approveSettlement: (c, { at, effect }) => withEffect({ ...c, settlement: c.settlement && { ...c.settlement, approvedAt: at } }, effect),
    archive: (c, { at }) => ({
      ...c,
      closedAt: at,
      end: c.end ?? { kind: 'completed', at, acceptedVnd: c.signOff?.acceptedVnd ?? 0, lines: c.signOff?.lines ?? [] },
    }),
  },
  settled: {
    // A release during an open adjustment decides that adjustment. Any other release happens at the end.
    'moveMoney/release': (c, { effect: { amountVnd }, isDone, at }) =>
      openEstimate(c) ? fundingSettled(c, -amountVnd, isDone, at) : releasedAtEnd(c, amountVnd, isDone),
    'moveMoney/returnAdvance': (c, { effect, isDone }) => returnSettled(c, effect.amountVnd, isDone),
    'moveMoney/restoreAdvance': (c, { effect, isDone }) => restoreSettled(c, effect.amountVnd, isDone),
  },
  duties: (c) => {
    if (c.stage !== 'settlement' || c.closedAt !== null) return [];
    const accountant = { organisation: c.parts.union, capability: 'unionAccountant' as const };
    // The minutes come first. The room of the contract owes them.
    if (isLiquidationOwed(c)) return [];
    if (needsSettlement(c) && c.settlement === null) {
      return [duty(c, { kind: 'settle', stage: 'settlement', owner: accountant, since: c.stageSince, term: 'P21', commands: ['settle'] })];
    }
    if (c.settlement && outstandingAdvanceVnd(c) > 0) {
      return [
        duty(c, {
          kind: 'recordReturn',
          stage: 'settlement',
          owner: accountant,
          since: c.settlement.at,
          term: 'P22',
          commands: ['recordReturn'],
        }),
      ];
    }
    if (c.settlement && c.settlement.approvedAt === null) {
      return [
        duty(c, {
          kind: 'approveSettlement',
          stage: 'settlement',
          owner: payerLeaderOf(c),
          since: c.settlement.at,
          term: 'P23',
          commands: ['approveSettlement'],
        }),
      ];
    }
    const since = c.settlement?.approvedAt ?? c.stageSince;
    return [
      duty(c, {
        kind: 'archive',
        stage: 'settlement',
        owner: { organisation: c.parts.union, capability: 'unionClerk' },
        since,
        term: 'D21',
        commands: ['archive', 'attachDocument'],
      }),
    ];
  },
} satisfies StageRoom<SettlementCommand>;

/** Frees the rest of the reserved money. After a refusal the settlement goes back to its approver. */
function releasedAtEnd(c: Commission, amountVnd: number, done: boolean): Commission {
  if (!done) return { ...c, settlement: c.settlement && { ...c.settlement, approvedAt: null } };
  return { ...c, funding: c.funding && { ...c.funding, reservedVnd: c.funding.reservedVnd - amountVnd } };
}

/** The same while the work goes on: the money is reserved again. */
function restoreSettled(c: Commission, amountVnd: number, done: boolean): Commission {
  if (!done) return { ...c, returns: c.returns.slice(0, -1) };
  return { ...c, advances: takenOff(c.advances, amountVnd, 'restoredVnd') };
}

/** Returned money clears the advances it came from, oldest first. A return that the ledger refused is removed. */
function returnSettled(c: Commission, amountVnd: number, done: boolean): Commission {
  if (!done) return { ...c, returns: c.returns.slice(0, -1) };
  return { ...c, advances: takenOff(c.advances, amountVnd, 'returnedVnd'), returnedVnd: c.returnedVnd + amountVnd };
}
