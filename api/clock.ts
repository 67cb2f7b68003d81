import { dayOf, type Day } from '../domain/calendar/day.ts';

/** This moment as the database and the journal write it, ISO 8601 UTC. */
export const nowIso = (): string => new Date().toISOString();

/** Today in Viet Nam. */
export const today = (): Day => dayOf(Date.now());
