import type { EffectNamed, Room } from '../../room.ts';
import type { anyStageActs } from './acts.ts';
import { beginsObstacle, obstacleBegun, obstacleRaised } from './obstacles.ts';
import {
  answersFor,
  contestAnswered,
  contestDuties,
  contested,
  entryAt,
  entryContested,
  entryNoted,
  entryTakenBack,
  isInNameOf,
} from './entries.ts';
import { isUnseen, openContest } from '../../../case/paper-entries.ts';
import { emptyAnyStage, type PaperEntry } from './state.ts';
import type { CommandName } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import type { Stage } from '../../names.ts';
import { boundTo } from '../../independence.ts';
import { firstOf, type Act } from '../../rule.ts';
import { whyNotTakenBack } from '../../taken-back.ts';
import type { Actor } from '../../../case/actor.ts';
import { whyNotAccepted } from '../../fees.ts';
import { hasCosts } from '../../money.ts';

type AnyStageCommand = keyof typeof anyStageActs;

/** Commands that are allowed while a commission is on hold. */
export const openOnHold: ReadonlySet<CommandName> = new Set<CommandName>([
  'resume',
  // A hold does not move the day of an order, so its issuer may extend it.
  'extendDeadline',
  'withdraw',
  'terminate',
  'attachDocument',
  'addNote',
  'raiseObstacle',
  'contestEntry',
  'answerContest',
  'noteEntry',
  'takeBackEntry',
]);

/** Commands that are allowed while money or a number is under way. None of them affects money, numbers or the procedure. */
export const openDuringEffects: ReadonlySet<CommandName> = new Set<CommandName>([
  'attachDocument',
  'addNote',
  'raiseObstacle',
  'contestEntry',
  'answerContest',
  'noteEntry',
]);

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
      input: (c, act) =>
        firstOf(
          c.documents.some((d) => d.document === act.input.document && d.kind === act.input.kind) && 'ALREADY_DONE',
          whyNotExpertReport(c, act),
        ),
    },
    addNote: { stages: 'any' },
    raiseObstacle: { stages: 'any' },
    contestEntry: {
      stages: 'any',
      input: (c, { input, actor }) => {
        const entry = entryAt(c, input.entry);
        if (entry === undefined || !isInNameOf(c, entry, actor)) return 'NO_ENTRY';
        return entry.takenBack !== null || openContest(entry) !== undefined ? 'ALREADY_DONE' : null;
      },
    },
    answerContest: {
      stages: 'any',
      now: (c, by) => (contested(c).some((entry) => answersFor(c, entry, by)) ? null : 'NOTHING_CONTESTED'),
      input: (c, { input, actor }) =>
        contested(c).some((entry) => entry.revision === input.entry && answersFor(c, entry, actor)) ? null : 'NOTHING_CONTESTED',
    },
    noteEntry: {
      stages: 'any',
      now: (c, by) => (c.entries.some((entry) => isUnseen(entry) && isInNameOf(c, entry, by)) ? null : 'NO_ENTRY'),
      input: (c, { input, actor }) => {
        const entry = entryAt(c, input.entry);
        if (entry === undefined || !isInNameOf(c, entry, actor)) return 'NO_ENTRY';
        return isUnseen(entry) ? null : 'ALREADY_DONE';
      },
    },
    takeBackEntry: {
      stages: 'any',
      now: (c, by) => (c.entries.some((entry) => entry.takenBack === null && mayTakeBack(c, entry, by)) ? null : 'NO_ENTRY'),
      input: (c, { input, actor }) => {
        const entry = entryAt(c, input.entry);
        return entry === undefined || !mayTakeBack(c, entry, actor) ? 'NO_ENTRY' : whyNotTakenBack(c, entry);
      },
    },
    terminate: {
      stages: beforeTheEnd,
      input: (c, { input }) =>
        firstOf(
          input.acceptedVnd > (c.funding?.reservedVnd ?? 0) && 'OVER_RESERVED',
          input.acceptedVnd > 0 && !hasCosts(c) && 'NO_COSTS_YET',
          whyNotAccepted(c, input.acceptedVnd, input.lines),
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
      documents: [
        ...c.documents,
        {
          document: input.document,
          kind: input.kind,
          at,
          by: actor.person,
          ...(input.author === undefined ? {} : { author: input.author }),
        },
      ],
    }),
    addNote: (c, { input, actor, at }) => ({ ...c, notes: [...c.notes, { at, person: actor.person, note: input.note }] }),
    raiseObstacle: obstacleRaised,
    contestEntry: entryContested,
    answerContest: contestAnswered,
    noteEntry: entryNoted,
    takeBackEntry: entryTakenBack,
    terminate: (c, { input, at }) => ({
      ...c,
      end: { kind: 'terminated', at, acceptedVnd: input.acceptedVnd, lines: input.lines ?? [] },
      documents: [...c.documents, ...input.paper.documents.map((document) => ({ document, kind: 'terminationDecision' as const, at }))],
    }),
  },
  carries: { raiseObstacle: beginsObstacle },
  settled: {
    begin: (c, { effect, result }) => obstacleBegun(c, numberRaisedBy(effect), result.outcome === 'done' ? (result.case ?? null) : null),
    // A commission tells no other case.
    tell: (c) => c,
  },
  duties: contestDuties,
} satisfies Room<AnyStageCommand>;

/** Who entered it takes it back, or the Union's leader, since a clerk may be away. */
const mayTakeBack = (c: Commission, entry: PaperEntry, by: Pick<Actor, 'person' | 'organisation' | 'capability'>): boolean =>
  answersFor(c, entry, by) || (by.capability === 'unionLeader' && by.organisation === c.parts.union);

/** An independent report names its expert, is filed once, and before the work is signed off: it is what its author is paid for. */
function whyNotExpertReport(c: Commission, { input, actor, attested }: Act<'attachDocument'>) {
  const { kind, author, document } = input;
  if (kind !== 'expertReport') return author === undefined ? null : 'AUTHOR_NEEDED';
  if (author === undefined) return 'AUTHOR_NEEDED';
  const person = attested?.people?.find((one) => one.person === author);
  const isSameFile = attested?.sameFiles?.some((one) => one.document === document && one.kinds.includes('expertReport'));
  return firstOf(
    (c.signOff !== null || c.end !== null) && 'WRONG_STAGE',
    !person?.capabilities.some(({ capability }) => capability === 'expert') && 'NOT_AN_EXPERT',
    author === actor.person && 'SAME_PERSON',
    boundTo(c, author, attested).length > 0 && 'MEMBER_OF_HOST',
    isSameFile === true && 'SAME_FILE',
  );
}

/** The number of the obstacle that an effect of this room begins. */
const numberRaisedBy = ({ act }: EffectNamed<'begin'>): number => (act.input as { about: { n: number } }).about.n;
