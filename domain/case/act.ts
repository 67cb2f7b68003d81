import type { Day } from '../calendar/day.ts';
import type { Actor } from './actor.ts';

/** A command given by a person, with what the API attested and the day it is given on. */
export interface Act {
  command: string;
  input: unknown;
  actor: Actor;
  attested?: object;
  on: Day;
}
