import { sql } from 'kysely';
import type { Calendar } from '../../domain/calendar/working-days.ts';
import type { Database } from '../open-database.ts';

/** The calendar that a case counts days with, from its snapshot. Throws when there is no such case. */
export async function findCalendar(db: Database, caseId: string): Promise<Calendar> {
  const found = await db
    .selectFrom('cases')
    .select(sql<Calendar>`snapshot -> 'calendar'`.as('calendar'))
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return found.calendar;
}
