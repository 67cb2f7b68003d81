import type { Room } from '../../room.ts';
import type { contractActs } from './acts.ts';
import { liquidationSums, whyNotChanged } from './changes.ts';
import { emptyContract, openAnnex, type Annex } from './state.ts';
import type { Commission } from '../../commission.ts';
import type { SealedInput } from '../../commands.ts';
import { hasContract, hasStatedTerms, termsIn } from '../../contract.ts';
import { duty, dutyKey, type Duty } from '../../duty.ts';
import type { PersonFact } from '../../facts.ts';
import type { Actor } from '../../../case/actor.ts';
import { leaderOf } from '../../organisation.ts';
import type { RejectionCode } from '../../rejections.ts';
import { firstOf, type Act } from '../../rule.ts';
import { advanceLane } from '../advance/room.ts';
import { needsSettlement } from '../settlement/room.ts';

const issuerOf = (c: Commission): string => c.parts.orderIssuer ?? c.parts.requester;

/** Who signs for the side that did not propose the annex. */
function otherSide(c: Commission, { organisation }: Pick<Annex, 'organisation'>) {
  const other = organisation === c.parts.union ? issuerOf(c) : c.parts.union;
  return { organisation: other, capability: leaderOf(c, other) };
}

const changeOf = ({ contract, deliverOn, content }: SealedInput<'proposeAnnex'>) => ({
  terms: contract === undefined ? null : termsIn(contract),
  deliverOn: deliverOn ?? null,
  content: content ?? null,
});

/** Why the open annex is not this side's to answer, or to withdraw. */
function whyNotMine(c: Commission, { organisation }: Pick<Actor, 'organisation'>, isProposer: boolean): RejectionCode | null {
  const open = openAnnex(c);
  if (!open) return 'NOTHING_TO_DECIDE';
  return (open.organisation === organisation) === isProposer ? null : 'OTHER_SIDE_OF_ANNEX';
}

const whyNotOpen = (c: Commission, annex: number) => {
  const found = c.annexes[annex - 1];
  return firstOf(!found && 'UNKNOWN_ANNEX', found?.status !== 'proposed' && 'ALREADY_DONE');
};

function whyNotAnswered(c: Commission, { input }: Act<'answerAnnex'>): RejectionCode | null {
  const why = whyNotOpen(c, input.annex);
  if (why !== null) return why;
  if (!input.agrees) return input.reason === undefined ? 'REASON_NEEDED' : null;
  return input.paper === undefined ? 'ANNEX_PAPER_NEEDED' : whyNotChanged(c, c.annexes[input.annex - 1]!);
}

const isSettledAlready = (c: Commission) => c.settlement !== null && 'ALREADY_DONE';

/** The annexes of a contract, and the minutes that liquidate it. Nothing of it changes by the word of one side. */
export const contract = {
  empty: emptyContract,
  rules: {
    proposeAnnex: {
      stages: advanceLane,
      now: (c) => firstOf(!hasContract(c) && 'NOT_A_CONTRACT', c.signOff !== null && 'ALREADY_DONE', openAnnex(c) && 'ANNEX_OPEN'),
      input: (c, { input }) => whyNotChanged(c, changeOf(input)),
    },
    answerAnnex: { stages: advanceLane, now: (c, by) => whyNotMine(c, by, false), input: whyNotAnswered },
    withdrawAnnex: {
      stages: advanceLane,
      now: (c, by) => whyNotMine(c, by, true),
      input: (c, { input }) => whyNotOpen(c, input.annex),
    },
    draftLiquidation: {
      stages: ['settlement'],
      now: (c) =>
        firstOf(
          (!hasContract(c) || !needsSettlement(c)) && 'NOT_A_CONTRACT',
          c.liquidation?.signed != null && 'ALREADY_DONE',
          isSettledAlready(c),
        ),
      // Other minutes replace those that nobody has countersigned. The same ones are refused, unless money has moved.
      input: (c, { input }) => (isSamePaper(c.liquidation?.paper, input.paper) && !hasMoneyMoved(c) ? 'ALREADY_DONE' : null),
    },
    signLiquidation: {
      stages: ['settlement'],
      now: (c) =>
        firstOf(
          c.liquidation === null && 'NOTHING_TO_DECIDE',
          c.liquidation?.signed != null && 'ALREADY_DONE',
          isSettledAlready(c),
          hasMoneyMoved(c) && 'LIQUIDATION_CHANGED',
        ),
    },
  },
  changes: {
    proposeAnnex: (c, { input, at, actor }) => ({
      ...c,
      annexes: [
        ...c.annexes,
        {
          annex: c.annexes.length + 1,
          at,
          by: actor.person,
          organisation: actor.organisation,
          paper: input.paper,
          reason: input.reason,
          ...changeOf(input),
          status: 'proposed',
          answeredAt: null,
          answeredBy: null,
          consent: null,
          answer: null,
          before: null,
        },
      ],
      documents: [...c.documents, ...input.paper.documents.map((document) => ({ document, kind: 'order' as const, at }))],
    }),
    answerAnnex: annexAnswered,
    withdrawAnnex: (c, { input, at, actor }) =>
      withAnnex(c, input.annex, { status: 'withdrawn', answeredAt: at, answeredBy: actor.person, answer: input.reason }),
    draftLiquidation: (c, { input, at, actor }) => ({
      ...c,
      liquidation: { at, by: actor.person, paper: input.paper, sums: liquidationSums(c), signed: null },
      documents: [...c.documents, ...liquidationPapers(input.paper.documents, at)],
    }),
    signLiquidation: (c, { input, at, actor }) => ({
      ...c,
      liquidation: c.liquidation && { ...c.liquidation, signed: { at, by: actor.person, on: input.on, signer: input.signer } },
      documents: [...c.documents, ...liquidationPapers(input.documents, at)],
    }),
  },
  duties: (c) => [...annexDuties(c), ...liquidationDuties(c)],
} satisfies Room<keyof typeof contractActs>;

const liquidationPapers = (documents: readonly string[], at: number) =>
  documents.map((document) => ({ document, kind: 'liquidationMinutes' as const, at }));

const isSamePaper = (a: Annex['paper'] | undefined, b: Annex['paper']): boolean =>
  a !== undefined && a.number === b.number && a.notation === b.notation && a.on === b.on;

/** Whether money has moved since the minutes were drafted. Their sums are then no longer true. */
function hasMoneyMoved(c: Commission): boolean {
  const now = liquidationSums(c);
  const then = c.liquidation?.sums;
  return then !== undefined && Object.entries(now).some(([name, vnd]) => then[name as keyof typeof then] !== vnd);
}

function withAnnex(c: Commission, annex: number, change: Partial<Annex>): Commission {
  return { ...c, annexes: c.annexes.map((one) => (one.annex === annex ? { ...one, ...change } : one)) };
}

/** The second signature puts the change into force. A day that the annex sets replaces what was granted before. */
function annexAnswered(c: Commission, { input, at, actor }: PersonFact<'answerAnnex'>): Commission {
  const found = c.annexes[input.annex - 1];
  const answered = { answeredAt: at, answeredBy: actor.person, answer: input.reason ?? null };
  if (!found || !c.order || !input.agrees) return withAnnex(c, input.annex, { status: 'refused', ...answered });
  const { terms, deliverOn } = found;
  const before = { valueVnd: c.contract?.valueVnd ?? c.order.valueVnd ?? 0, deliverOn: c.order.deliverOn };
  const agreed = withAnnex(c, input.annex, { status: 'agreed', ...answered, consent: input.paper ?? null, before });
  const { [dutyKey({ kind: 'submitReport', of: [1] })]: _, ...extensions } = c.extensions;
  return {
    ...agreed,
    ...(terms === null ? {} : { contract: { ...terms, isStated: true } }),
    ...(deliverOn === null ? {} : { order: { ...c.order, deliverOn }, extensions }),
    documents: [...c.documents, ...(input.paper?.documents ?? []).map((document) => ({ document, kind: 'order' as const, at }))],
  };
}

function annexDuties(c: Commission): Duty[] {
  const open = openAnnex(c);
  if (!open || c.end !== null) return [];
  const name = { kind: 'answerAnnex' as const, of: [open.annex], stage: 'order' as const };
  return [duty(c, { ...name, owner: otherSide(c, open), since: open.at, term: 'P31', commands: ['answerAnnex'] })];
}

/** Under stated terms both sides owe the minutes before the settlement. */
function liquidationDuties(c: Commission): Duty[] {
  if (c.stage !== 'settlement' || c.settlement !== null || !hasStatedTerms(c) || !needsSettlement(c)) return [];
  const { liquidation } = c;
  if (liquidation?.signed != null) return [];
  const stage = 'settlement' as const;
  if (liquidation === null || hasMoneyMoved(c)) {
    const owner = { organisation: c.parts.union, capability: 'unionLeader' as const };
    return [duty(c, { kind: 'draftLiquidation', stage, owner, since: c.stageSince, term: 'P32', commands: ['draftLiquidation'] })];
  }
  const owner = { organisation: issuerOf(c), capability: leaderOf(c, issuerOf(c)) };
  return [duty(c, { kind: 'signLiquidation', stage, owner, since: liquidation.at, term: 'P33', commands: ['signLiquidation'] })];
}
