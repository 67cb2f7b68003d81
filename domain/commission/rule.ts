import type { Day } from '../calendar/day.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { Commission } from './commission.ts';
import type { Attested } from './facts.ts';
import type { Actor } from '../case/actor.ts';
import type { OnBehalf } from '../case/on-behalf.ts';
import type { Stage } from './names.ts';
import type { RejectionCode } from './rejections.ts';

/** A command given by a person, with the attested facts and the day on which it is given. */
export interface Act<C extends CommandName = CommandName> {
  command: C;
  input: SealedInput<C>;
  /** Whose act it is. In an act that was entered for somebody, policy.ts puts the one represented here before a rule reads it. */
  actor: Actor;
  onBehalfOf?: OnBehalf;
  attested?: Attested;
  on: Day;
}

/** When a command may be given: in which stages, in which state and with which input. policy.ts says who may give it. */
export interface Rule<C extends CommandName> {
  stages: readonly Stage[] | 'any';
  /** Checked without the input. The list of possible acts (`can`) uses it. */
  now?: (c: Commission, by: Pick<Actor, 'person' | 'organisation' | 'capability'>) => RejectionCode | null;
  /** Checked with the input. */
  input?: (c: Commission, act: Act<C>) => RejectionCode | null;
}

/** The first rejection in the list; null when there is none. */
export function firstOf(...reasons: (RejectionCode | false | null | undefined)[]): RejectionCode | null {
  for (const reason of reasons) if (reason) return reason;
  return null;
}
