import type { Day } from '../calendar/day.ts';
import type { Actor } from './actor.ts';

/** A command given by a person, with the attested facts and the day on which it is given. */
export interface Act {
  command: string;
  input: unknown;
  actor: Actor;
  attested?: object;
  on: Day;
}
