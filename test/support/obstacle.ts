import { plusWorkingDays } from '../../domain/calendar/working-days.ts';
import { dayOf, startOfDay, type Instant } from '../../domain/calendar/day.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { whyNotAdmitted } from '../../domain/case/admission.ts';
import type { EffectResult } from '../../domain/case/effects.ts';
import { apply } from '../../domain/obstacle/apply.ts';
import type { About, CommandName, SealedInput } from '../../domain/obstacle/commands.ts';
import type { Attested, Fact, FactBody } from '../../domain/obstacle/facts.ts';
import { type ObstacleCase, phaseOf } from '../../domain/obstacle/obstacle.ts';
import { obstacleProcedure } from '../../domain/obstacle/procedure.ts';
import type { Act } from '../../domain/obstacle/rule.ts';
import { by, calendar, leader, officer, org, organisations, ruleSet, said, uuid } from './province.ts';

/** An obstacle in memory for tests of its domain: its people, a valid act of each command, and a story that gives them. */

/** The person who raises the obstacle, unless a test names another. */
export const raiser: Actor = officer(org.construction);
export const authority: Actor = leader(org.ubnd);

/** A commission that an obstacle may be about. */
export const about: About = { procedure: 'commission', case: uuid(700), n: 3 };

export const obstacleBirth: Attested = {
  birth: {
    ruleSet,
    calendar,
    parts: { homeAffairs: org.homeAffairs, decidingAuthority: org.ubnd, union: org.union },
    organisations: organisations.filter(({ id }) => [org.homeAffairs, org.ubnd, org.union, org.construction].includes(id)),
  },
};

/** The usual giver of each command, and a valid input. */
const drafts: { [C in CommandName]: () => { by: Actor; input: SealedInput<C> } } = {
  raiseObstacle: () => ({ by: raiser, input: { category: 'cooperation', obstacle: said() } }),
  triageObstacle: () => ({ by: by.homeAffairs, input: { path: 'guide' } }),
  adviseObstacle: () => ({ by: by.specialist, input: { advice: said() } }),
  guideObstacle: () => ({ by: by.homeAffairs, input: { guidance: said() } }),
  escalateObstacle: () => ({ by: by.homeAffairs, input: { report: said() } }),
  directObstacle: () => ({ by: authority, input: { direction: said() } }),
  closeObstacle: () => ({ by: by.homeAffairs, input: { result: said() } }),
  contestObstacleEntry: () => ({ by: raiser, input: { entry: 1, reason: said() } }),
  answerObstacleContest: () => ({ by: by.clerk, input: { entry: 1, answer: said() } }),
  noteObstacleEntry: () => ({ by: raiser, input: { entry: 1 } }),
  reopenObstacle: () => ({ by: raiser, input: { reason: said() } }),
};

/** A valid act of this command, with what the test changes of it. */
export function obstacleAct<C extends CommandName>(
  command: C,
  change: Partial<SealedInput<C>> = {},
  as?: Actor,
): Omit<Act<C>, 'on'> & { attested?: Attested } {
  const draft = drafts[command]();
  const input = { ...draft.input, ...change } as SealedInput<C>;
  return { command, input, actor: as ?? draft.by, ...(command === 'raiseObstacle' ? { attested: obstacleBirth } : {}) };
}

/** The id of every obstacle in memory. */
export const storyId = uuid(701);

/** One obstacle as its workflow would run it, without an engine. */
export class ObstacleStory {
  readonly facts: Fact[] = [];
  #state: ObstacleCase | null = null;
  now: Instant;

  constructor(today = '2026-03-02') {
    this.now = startOfDay(today) + 9 * 3_600_000;
  }

  get held(): ObstacleCase | null {
    return this.#state;
  }

  get c(): ObstacleCase {
    if (this.#state === null) throw new Error('nothing is on record yet');
    return this.#state;
  }

  get #here() {
    return { caseId: storyId, at: this.now };
  }

  get today(): string {
    return dayOf(this.now);
  }

  /** The code with which the procedure refuses an act now, or null. */
  refusal<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor): string | null {
    return whyNotAdmitted(obstacleProcedure, this.#state, this.act(command, change, as) as Act, this.#here);
  }

  act<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor): Act<C> {
    return { ...obstacleAct(command, change, as), on: this.today };
  }

  /** Gives an act, opens the stage it leads to, and tells the other case of it. Throws when it is refused. */
  do<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor, told: EffectResult = { outcome: 'done' }): this {
    return this.give(this.act(command, change, as), told);
  }

  /** The same for an act that a test made itself. */
  give(act: Act, told: EffectResult = { outcome: 'done' }): this {
    const refused = whyNotAdmitted(obstacleProcedure, this.#state, act, this.#here);
    if (refused !== null) throw new Error(`${act.command} is refused: ${refused}`);
    this.record(obstacleProcedure.factFor(this.#state, act, storyId), act.actor);
    const phase = phaseOf(this.c);
    if (phase !== null && phase !== this.c.stage) this.record({ kind: 'stageOpened', stage: phase }, { system: 'procedure' });
    for (const effect of this.c.effects.pending) this.record({ kind: 'effectSettled', effect, result: told }, { system: 'effects' });
    return this;
  }

  record(body: FactBody, actor: Fact['actor']): void {
    this.now += 60_000;
    const fact: Fact = { ...body, revision: this.facts.length + 1, at: this.now, actor };
    this.facts.push(fact);
    this.#state = apply(this.#state, fact);
  }

  /** Lets working days pass. */
  wait(days: number): this {
    this.now = startOfDay(plusWorkingDays(this.today, days, calendar)) + 9 * 3_600_000;
    return this;
  }
}

/** An obstacle raised and led to a phase by the shortest way. */
export function obstacleIn(
  phase: 'triage' | 'guidance' | 'direction' | 'closing' | 'closed',
  more: Partial<SealedInput<'raiseObstacle'>> = {},
) {
  const story = new ObstacleStory().do('raiseObstacle', more);
  if (phase === 'guidance') story.do('triageObstacle');
  if (phase === 'direction') story.do('escalateObstacle');
  if (phase === 'closing' || phase === 'closed') story.do('guideObstacle');
  if (phase === 'closed') story.do('closeObstacle');
  return story;
}
