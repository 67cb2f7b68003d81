import type { Actor } from '../case/actor.ts';
import { judgedAs, type OnBehalf } from '../case/on-behalf.ts';
import { paperDayFaults } from '../case/paper-days.ts';
import { answersFor, contested, entryAt, isUnseen, openContest, type PaperEntry } from '../case/paper-entries.ts';
import { stages } from './names.ts';
import { entryOf, isInNameOf, isRaisedOnPaper, mayEnterFor } from './on-behalf.ts';
import { beginners } from './beginning.ts';
import { isBirthCommand } from './births.ts';
import type { ActCommand, CommandName } from './commands.ts';
import { type ObstacleCase, phaseOf, roundOf } from './obstacle.ts';
import type { RejectionCode } from './rejections.ts';
import type { Right } from './right.ts';
import type { Act, Rule } from './rule.ts';

const homeAffairs: Right = { capability: 'homeAffairs', of: 'homeAffairs' };
const authorityLeader: Right = { capability: 'authorityLeader', of: 'decidingAuthority' };
const unionLeader: Right = { capability: 'unionLeader', of: 'union' };
const unionSpecialist: Right = { capability: 'unionSpecialist', of: 'union' };

/** The people who may give each command. */
export const authority: Readonly<Record<CommandName, readonly Right[]>> = {
  raiseObstacle: ['anybody'],
  triageObstacle: [homeAffairs],
  adviseObstacle: [unionLeader, unionSpecialist],
  guideObstacle: [homeAffairs],
  escalateObstacle: [homeAffairs],
  directObstacle: [authorityLeader],
  closeObstacle: [homeAffairs],
  reopenObstacle: ['raiser'],
  contestObstacleEntry: ['represented'],
  answerObstacleContest: ['enterer'],
  noteObstacleEntry: ['represented'],
};

/** When each command is allowed. */
export const rules: { readonly [C in ActCommand]: Rule<C> } = {
  triageObstacle: {
    phases: ['triage'],
    input: (_c, { input }) => (input.path === 'escalate' && input.note === undefined ? 'REASON_NEEDED' : null),
  },
  adviseObstacle: { phases: ['triage', 'guidance'], now: (c) => (roundOf(c).advice === null ? null : 'ALREADY_DONE') },
  guideObstacle: { phases: ['triage', 'guidance'] },
  escalateObstacle: { phases: ['triage', 'guidance'] },
  directObstacle: { phases: ['direction'] },
  closeObstacle: { phases: ['closing'] },
  reopenObstacle: { phases: ['closing'] },
  contestObstacleEntry: {
    phases: stages,
    input: (c, { input, actor }) => {
      const entry = entryAt(c.entries, input.entry);
      if (entry === undefined || !isInNameOf(entry, actor)) return 'NO_ENTRY';
      return openContest(entry) === undefined ? null : 'ALREADY_DONE';
    },
  },
  answerObstacleContest: {
    phases: stages,
    now: (c, by) => (contested(c.entries).some((entry) => answers(c, entry, by)) ? null : 'NOTHING_CONTESTED'),
    input: (c, { input, actor }) =>
      contested(c.entries).some((entry) => entry.revision === input.entry && answers(c, entry, actor)) ? null : 'NOTHING_CONTESTED',
  },
  noteObstacleEntry: {
    phases: stages,
    now: (c, by) => (c.entries.some((entry) => isUnseen(entry) && isInNameOf(entry, by)) ? null : 'NO_ENTRY'),
    input: (c, { input, actor }) => {
      const entry = entryAt(c.entries, input.entry);
      if (entry === undefined || !isInNameOf(entry, actor)) return 'NO_ENTRY';
      return isUnseen(entry) ? null : 'ALREADY_DONE';
    },
  },
};

const answers = (c: Holding, entry: PaperEntry<CommandName>, by: Person): boolean =>
  answersFor(entry, by, { union: c.parts.union, entry: entryOf(entry.command) });

/** Commands that answer or dispose of an obstacle. The person who raised it gives none of them, in any capacity. */
export const notByRaiser: ReadonlySet<CommandName> = new Set<CommandName>([
  'triageObstacle',
  'guideObstacle',
  'escalateObstacle',
  'directObstacle',
  'closeObstacle',
]);

type Person = Pick<Actor, 'person' | 'organisation' | 'capability'>;

/** What rights depend on. */
type Holding = Pick<ObstacleCase, 'parts' | 'raisedBy'> & Partial<Pick<ObstacleCase, 'entries'>>;

/** Whether this person, acting in this capability, holds the right in this obstacle. */
export function holds(right: Right, c: Holding, by: Person): boolean {
  if (right === 'anybody') return beginners.includes(by.capability);
  const { entries = [] } = c;
  if (right === 'represented') return entries.some((entry) => isInNameOf(entry, by));
  if (right === 'enterer') return entries.some((entry) => answers(c, entry, by));
  if (right === 'raiser') return isRaiser({ ...c, entries }, by);
  return by.capability === right.capability && by.organisation === c.parts[right.of];
}

/** Whether this is who raised the obstacle. The body did where its letter was entered, and a letter of the body speaks for its people. */
function isRaiser(c: Holding & Pick<ObstacleCase, 'entries'>, by: Person): boolean {
  const isOfBody =
    c.parts.raiser !== null && by.organisation === c.parts.raiser && by.capability !== 'expert' && beginners.includes(by.capability);
  const isByLetter = isRaisedOnPaper(c) || by.person === '';
  return (isByLetter && isOfBody) || (!isRaisedOnPaper(c) && by.person === c.raisedBy && by.capability !== 'administrator');
}

/** Why this person could not give this command now, with any input; null when they could. */
export function whyNotNow(c: ObstacleCase, command: CommandName, by: Person): RejectionCode | null {
  if (isBirthCommand(command)) return 'ALREADY_DONE';
  if (!authority[command].some((right) => holds(right, c, by))) return 'NOT_AUTHORISED';
  const phase = phaseOf(c);
  if (phase === null) return 'OBSTACLE_CLOSED';
  const rule: Pick<Rule<CommandName>, 'phases' | 'now'> = rules[command];
  if (!rule.phases.includes(phase)) return 'WRONG_STAGE';
  if (notByRaiser.has(command) && by.person === c.raisedBy) return 'SAME_PERSON';
  return rule.now?.(c, by) ?? null;
}

/**
 * Why this act is refused, or null. The workflow's validator, the list of possible acts and the property tests all use this function. It
 * reads the state and the attested facts, never the outside world.
 */
export function whyNot(c: ObstacleCase | null, act: Act): RejectionCode | null {
  const { onBehalfOf: one, actor, command } = act;
  if (one === undefined) return whyNotAct(c, act);
  const union = c?.parts.union ?? act.attested?.birth?.parts.union ?? '';
  if (!mayEnterFor(command, actor, one, union)) return 'NOT_AUTHORISED';
  return (
    whyNotTwoHands(c, command, actor) ?? paperDayFaults(one.paper, act.on)[0]?.code ?? whyNotAct(c, { ...act, actor: judgedAs(actor, one) })
  );
}

/** Whoever raised an obstacle in person enters no answer to it. Two papers of two bodies may be entered by one person. */
const whyNotTwoHands = (c: ObstacleCase | null, command: CommandName, by: Person): RejectionCode | null =>
  c !== null && notByRaiser.has(command) && !isRaisedOnPaper(c) && by.person === c.raisedBy ? 'SAME_PERSON' : null;

/** Why this person could not enter this command for the one represented now, with any input; null when they could. */
export function whyNotEnteredNow(c: ObstacleCase, command: CommandName, by: Person, one: Omit<OnBehalf, 'paper'>): RejectionCode | null {
  if (!mayEnterFor(command, by, one, c.parts.union)) return 'NOT_AUTHORISED';
  const { organisation, capability, person = '' } = one;
  return whyNotTwoHands(c, command, by) ?? whyNotNow(c, command, { organisation, capability, person });
}

function whyNotAct(c: ObstacleCase | null, act: Act): RejectionCode | null {
  if (isBirthCommand(act.command)) return c === null ? whyNotBorn(act) : 'ALREADY_DONE';
  return c === null ? 'NOT_BORN' : whyNotGiven(c, act as Act<ActCommand>);
}

function whyNotBorn({ actor, attested }: Act): RejectionCode | null {
  if (!beginners.includes(actor.capability)) return 'NOT_AUTHORISED';
  return attested?.birth === undefined ? 'NOT_BORN' : null;
}

function whyNotGiven<C extends ActCommand>(c: ObstacleCase, act: Act<C>): RejectionCode | null {
  const rule: Rule<C> = rules[act.command];
  return whyNotNow(c, act.command, act.actor) ?? rule.input?.(c, act) ?? null;
}
