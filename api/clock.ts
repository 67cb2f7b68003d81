import { dayOf, type Day } from '../domain/calendar/day.ts';

/** The present instant in the form of the database and the journal: ISO 8601 UTC. */
export const nowIso = (): string => new Date().toISOString();

/** Today in Viet Nam. */
export const today = (): Day => dayOf(Date.now());
