import type { Day } from '../../domain/calendar/day.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Database } from '../open-database.ts';

/** The person who begins a case, and the day on which it begins. */
export interface Birth {
  actor: Actor;
  on: Day;
}

/** What the first act of a case is decided on, or the code of what the province lacks to begin one. */
export type BirthFacts<Attested extends object = object> =
  { isKnown: true; attested: Attested } | { isKnown: false; lacking: 'NO_RULE_SET' | 'NO_CALENDAR' };

/** Looks up what the first act of a case of one procedure is decided on. Each procedure has its own in db/. */
export type FindBirthFacts = (db: Database, birth: Birth) => Promise<BirthFacts>;
