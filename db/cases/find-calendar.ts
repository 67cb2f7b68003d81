import { sql } from 'kysely';
import type { Calendar } from '../../domain/calendar/working-days.ts';
import type { Database } from '../open-database.ts';
import { withContents } from './pinned-contents.ts';

/** The calendar that a case counts days with. Throws when there is no such case. */
export async function findCalendar(db: Database, caseId: string): Promise<Calendar> {
  const found = await db
    .selectFrom('cases')
    .select(sql<object>`jsonb_build_object('calendar', snapshot -> 'calendar')`.as('snapshot'))
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const [whole] = await withContents(db, [found]);
  return (whole!.snapshot as { calendar?: Calendar }).calendar!;
}
