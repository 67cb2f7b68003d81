import type { StageRoom } from '../../room.ts';
import type { signOffActs } from './acts.ts';
import { emptySignOff, type AcceptanceSeat, type AcceptedLine } from './state.ts';
import { memberOf } from '../panel/state.ts';
import { isWithoutCost } from '../request/state.ts';
import { currentReport, issuedReport } from '../report/state.ts';
import type { Commission } from '../../commission.ts';
import { duty, dutyKey } from '../../duty.ts';
import { whyNotAccepted } from '../../fees.ts';
import { leaderOf } from '../../organisation.ts';
import { firstOf } from '../../rule.ts';

/** A commission without cost has no product to sign off. */
export function needsSignOff(c: Commission): boolean {
  return !isWithoutCost(c);
}

const signOffName = (c: Commission) => ({ kind: 'decideSignOff' as const, of: [c.reports.length] });
export const signOffKey = (c: Commission): string => dutyKey(signOffName(c));

/** Whether the second rung has notified the authority. From then on it may decide in place of a silent requester. */
export const isSignOffEscalated = (c: Commission): boolean => (c.rungs[signOffKey(c)] ?? 0) >= 2;

const decided = (c: Commission) => firstOf(c.signOff !== null && 'ALREADY_DONE', !issuedReport(c) && 'NO_REPORT');
interface Decision {
  lines?: readonly AcceptedLine[] | undefined;
  acceptanceCouncil?: readonly AcceptanceSeat[] | undefined;
  minutes: { documents: readonly string[] };
}

/** Why this council cannot have judged the product: one presides, nobody judges own work, and the minutes that list them are filed. */
function whyNotCouncil(c: Commission, { acceptanceCouncil = [], minutes }: Decision) {
  if (acceptanceCouncil.length === 0) return null;
  const author = currentReport(c)?.by;
  return firstOf(
    acceptanceCouncil.filter(({ role }) => role === 'chair').length !== 1 && 'COUNCIL_CHAIR_NEEDED',
    acceptanceCouncil.some(({ person }) => memberOf(c, person) !== undefined || person === author) && 'OWN_WORK_JUDGED',
    minutes.documents.length === 0 && 'PAPER_REQUIRED',
  );
}

const notPayable = (before: Commission, amountVnd: number, decision: Decision) => {
  const c = { ...before, acceptanceCouncil: [...(decision.acceptanceCouncil ?? [])] };
  return firstOf(whyNotCouncil(c, decision), whyNotAccepted(c, amountVnd, decision.lines));
};

/** Whether rework was requested. A new round then begins, and its report is not issued yet. */
export function isReworkAsked(c: Commission): boolean {
  return c.end === null && issuedReport(c) === undefined;
}

/** Stage `signOff`: the requester accepts the product, asks for rework, or rejects it. */
export const signOff = {
  stage: 'signOff',
  empty: emptySignOff,
  isNeeded: needsSignOff,
  isDischarged: (c) => c.signOff !== null || isReworkAsked(c),
  rules: {
    signOff: {
      stages: ['signOff'],
      now: decided,
      input: (c, { input }) => notPayable(c, input.acceptedVnd, input),
    },
    askRework: {
      stages: ['signOff'],
      now: (c) => firstOf(decided(c), c.reworks.length >= c.ruleSet.maxReworkRounds && 'REWORK_LIMIT'),
    },
    rejectProduct: {
      stages: ['signOff'],
      now: decided,
      input: (c, { input }) => notPayable(c, input.payableVnd, input),
    },
  },
  changes: {
    signOff: (c, { input, at }) => ({
      ...c,
      signOff: { at, acceptedVnd: input.acceptedVnd, lines: input.lines ?? [] },
      acceptanceCouncil: input.acceptanceCouncil ?? [],
      documents: [...c.documents, ...input.minutes.documents.map((document) => ({ document, kind: 'signOffMinutes' as const, at }))],
    }),
    askRework: (c, { input, at }) => ({ ...c, reworks: [...c.reworks, { at, reason: input.reason }] }),
    rejectProduct: (c, { input, at }) => ({
      ...c,
      end: { kind: 'productRejected', at, acceptedVnd: input.payableVnd, lines: input.lines ?? [] },
      acceptanceCouncil: input.acceptanceCouncil ?? [],
      documents: [...c.documents, ...input.minutes.documents.map((document) => ({ document, kind: 'signOffMinutes' as const, at }))],
    }),
  },
  duties: (c) => {
    if (c.end !== null || c.stage !== 'signOff' || c.signOff !== null) return [];
    const escalated = isSignOffEscalated(c);
    const organisation = escalated ? c.parts.decidingAuthority : c.parts.requester;
    const owner = { organisation, capability: leaderOf(c, organisation) };
    const commands = ['signOff', 'askRework', 'rejectProduct'] as const;
    const since = issuedReport(c)?.respondedAt ?? c.stageSince;
    return [duty(c, { ...signOffName(c), stage: 'signOff', owner, since, term: 'D17', commands })];
  },
} satisfies StageRoom<keyof typeof signOffActs>;
