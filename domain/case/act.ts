import type { Day } from '../calendar/day.ts';
import type { Actor } from './actor.ts';
import type { OnBehalf } from './on-behalf.ts';

/** A command given by a person, with the attested facts and the day on which it is given. */
export interface Act {
  command: string;
  input: unknown;
  /** The person who gives the act, or who enters it for somebody. */
  actor: Actor;
  onBehalfOf?: OnBehalf;
  attested?: object;
  on: Day;
}
