import type { Actor, OrganisationName } from '../case/actor.ts';
import type { CaseRules } from '../case/case-state.ts';
import type { EffectIntent } from '../case/effects.ts';
import type { CaseFact, Recorded } from '../case/facts.ts';
import type { OnBehalf } from '../case/on-behalf.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { PartName, Stage } from './names.ts';

/** The facts that were looked up before the first act was sent. */
export interface Attested {
  birth?: {
    ruleSet: CaseRules;
    calendar: Calendar;
    parts: Record<Exclude<PartName, 'raiser'>, string>;
    /** The bodies of the parts, and the body of the person who raises the obstacle. */
    organisations: OrganisationName[];
  };
}

/** The fact that each accepted command leaves, named in the past tense of the command. */
export const factOf = {
  raiseObstacle: 'obstacleRaised',
  triageObstacle: 'obstacleTriaged',
  adviseObstacle: 'obstacleAdvised',
  guideObstacle: 'obstacleGuided',
  escalateObstacle: 'obstacleEscalated',
  directObstacle: 'obstacleDirected',
  closeObstacle: 'obstacleClosed',
  reopenObstacle: 'obstacleReopened',
  contestObstacleEntry: 'obstacleEntryContested',
  answerObstacleContest: 'obstacleContestAnswered',
  noteObstacleEntry: 'obstacleEntryNoted',
} as const satisfies Record<CommandName, string>;

/** A fact left by a person's accepted command. */
export interface CommandFact<C extends CommandName = CommandName> {
  kind: (typeof factOf)[C];
  command: C;
  input: SealedInput<C>;
  attested?: Attested;
  onBehalfOf?: OnBehalf;
  /** The news to the case that the obstacle is about. Its result follows as `effectSettled` with the same number. */
  effect?: EffectIntent;
}

/** Facts the procedure records by itself. An obstacle has none of its own. */
export type SystemFact = CaseFact<Stage, PartName>;

export type FactBody = { [C in CommandName]: CommandFact<C> }[CommandName] | SystemFact;
export type FactKind = FactBody['kind'];

/** A fact on record. `at` is epoch milliseconds of the workflow's clock. */
export type Fact<B extends FactBody = FactBody> = Recorded<B>;

/** A person's fact of one command, as `apply` receives it. */
export type PersonFact<C extends CommandName> = CommandFact<C> & { revision: number; at: number; actor: Actor };
