import type { Day } from '../calendar/day.ts';
import type { Actor } from '../case/actor.ts';
import type { OnBehalf } from '../case/on-behalf.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { Attested } from './facts.ts';
import type { Stage } from './names.ts';
import type { ObstacleCase } from './obstacle.ts';
import type { RejectionCode } from './rejections.ts';

/** A command given by a person, with the attested facts and the day on which it is given. */
export interface Act<C extends CommandName = CommandName> {
  command: C;
  input: SealedInput<C>;
  actor: Actor;
  onBehalfOf?: OnBehalf;
  attested?: Attested;
  on: Day;
}

/** When a command may be given. policy.ts says who may give it. */
export interface Rule<C extends CommandName> {
  phases: readonly Stage[];
  /** Checked without the input. The list of possible acts uses it. */
  now?: (c: ObstacleCase, by: Pick<Actor, 'person' | 'organisation' | 'capability'>) => RejectionCode | null;
  /** Checked with the input. */
  input?: (c: ObstacleCase, act: Act<C>) => RejectionCode | null;
}
