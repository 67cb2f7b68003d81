import type { Actor } from '../case/actor.ts';
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
};

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
type Holding = Pick<ObstacleCase, 'parts' | 'raisedBy'>;

/** Whether this person, acting in this capability, holds the right in this obstacle. */
export function holds(right: Right, c: Holding, by: Person): boolean {
  if (right === 'anybody') return beginners.includes(by.capability);
  if (right === 'raiser') return by.person === c.raisedBy && by.capability !== 'administrator';
  return by.capability === right.capability && by.organisation === c.parts[right.of];
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
  return rule.now?.(c) ?? null;
}

/**
 * Why this act is refused, or null. The workflow's validator, the list of possible acts and the property tests all use this function. It
 * reads the state and the attested facts, never the outside world.
 */
export function whyNot(c: ObstacleCase | null, act: Act): RejectionCode | null {
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
