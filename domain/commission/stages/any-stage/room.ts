import type { Room } from '../../room.ts';
import { emptyAnyStage, isOpenObstacle, type Obstacle } from './state.ts';
import { dayOf } from '../../../calendar/day.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import type { CommandName } from '../../commands.ts';
import type { Stage } from '../../names.ts';
import { firstOf } from '../../rule.ts';
import { workDoneVnd } from '../../fees.ts';
import { hasCosts } from '../../money.ts';

type AnyStageCommand = 'hold' | 'resume' | 'attachDocument' | 'addNote' | 'raiseObstacle' | 'answerObstacle' | 'terminate';

/** Commands that are allowed while a commission is on hold. */
export const openOnHold: ReadonlySet<CommandName> = new Set<CommandName>([
  'resume',
  'withdraw',
  'terminate',
  'attachDocument',
  'addNote',
  'raiseObstacle',
  'answerObstacle',
]);

/** Commands that are allowed while an effect is under way. None of them affects money, numbers or the procedure. */
export const openDuringEffects: ReadonlySet<CommandName> = new Set<CommandName>(['attachDocument', 'addNote', 'raiseObstacle']);

const beforeTheEnd: readonly Stage[] = ['order', 'panel', 'expertReview', 'meeting', 'report', 'response', 'signOff'];
const working: readonly Stage[] = ['request', 'consent', 'intake', 'funding', ...beforeTheEnd];

/** Commands and duties that are not tied to one stage. */
export const anyStage = {
  empty: emptyAnyStage,
  rules: {
    hold: { stages: working, now: (c) => (c.hold ? 'ON_HOLD' : null) },
    resume: { stages: 'any', now: (c) => (c.hold ? null : 'NOT_ON_HOLD') },
    attachDocument: {
      stages: 'any',
      input: (c, { input }) => (c.documents.some((d) => d.document === input.document && d.kind === input.kind) ? 'ALREADY_DONE' : null),
    },
    addNote: { stages: 'any' },
    raiseObstacle: { stages: 'any' },
    answerObstacle: {
      stages: 'any',
      now: (c) => (c.obstacles.some(isOpenObstacle) ? null : 'UNKNOWN_OBSTACLE'),
      input: (c, { input, actor }) => {
        const found = c.obstacles.find((o) => o.n === input.obstacle);
        if (!found || !isOpenObstacle(found)) return 'UNKNOWN_OBSTACLE';
        const escalated = found.answers.length > 0;
        const directs = actor.capability === 'authorityLeader';
        return escalated === directs && (input.outcome === 'directed') === directs ? null : 'NOT_AUTHORISED';
      },
    },
    terminate: {
      stages: beforeTheEnd,
      input: (c, { input, on }) =>
        firstOf(
          input.paper.on > on && 'DAY_IN_FUTURE',
          input.paper.on < dayOf(c.openedAt) && 'DAY_BEFORE_CAUSE',
          c.order?.issued === true && input.paper.on < c.order.paper.on && 'DAY_BEFORE_CAUSE',
          input.acceptedVnd > (c.funding?.reservedVnd ?? 0) && 'OVER_RESERVED',
          input.acceptedVnd > 0 && !hasCosts(c) && 'NO_COSTS_YET',
          input.acceptedVnd < workDoneVnd(c) && 'BELOW_WORK_DONE',
        ),
    },
  },
  changes: {
    hold: (c, { at }) => ({ ...c, hold: { at }, pauses: [...c.pauses, { from: at, to: null, reason: 'hold' }] }),
    resume: (c, { at }) => ({
      ...c,
      hold: null,
      pauses: c.pauses.map((p) => (p.reason === 'hold' && p.to === null ? { ...p, to: at } : p)),
    }),
    attachDocument: (c, { input, actor, at }) => ({
      ...c,
      documents: [...c.documents, { document: input.document, kind: input.kind, at, by: actor.person }],
    }),
    addNote: (c, { input, actor, at }) => ({ ...c, notes: [...c.notes, { at, person: actor.person, note: input.note }] }),
    raiseObstacle: (c, { input, actor, at }) => ({
      ...c,
      obstacles: [
        ...c.obstacles,
        { n: c.obstacles.length + 1, at, by: actor.person, category: input.category, obstacle: input.obstacle, answers: [] },
      ],
    }),
    answerObstacle: (c, { input, at }) => ({
      ...c,
      obstacles: c.obstacles.map((o) =>
        o.n === input.obstacle ? { ...o, answers: [...o.answers, { at, outcome: input.outcome, answer: input.answer }] } : o,
      ),
    }),
    terminate: (c, { input, at }) => ({
      ...c,
      end: { kind: 'terminated', at, acceptedVnd: input.acceptedVnd },
      documents: [...c.documents, ...input.paper.documents.map((document) => ({ document, kind: 'terminationDecision' as const, at }))],
    }),
  },
  areas: {
    hold: 'all',
    resume: 'all',
    attachDocument: 'aside',
    addNote: 'aside',
    raiseObstacle: 'aside',
    answerObstacle: 'all',
    terminate: 'all',
  },
  settled: { begin: (c) => c, tell: (c) => c },
  duties: (c) => (c.closedAt !== null ? [] : c.obstacles.filter(isOpenObstacle).map((o) => obstacleDuty(c, o))),
} satisfies Room<AnyStageCommand>;

function obstacleDuty(c: Commission, o: Obstacle): Duty {
  const escalatedAt = o.answers.at(-1)?.at;
  const owner =
    escalatedAt === undefined
      ? { organisation: c.parts.homeAffairs, capability: 'homeAffairs' as const }
      : { organisation: c.parts.decidingAuthority, capability: 'authorityLeader' as const };
  return duty(c, {
    kind: 'answerObstacle',
    of: [o.n, o.answers.length + 1],
    stage: c.stage ?? 'request',
    owner,
    since: escalatedAt ?? o.at,
    term: escalatedAt === undefined ? 'D23' : 'D23b',
    commands: ['answerObstacle'],
  });
}
