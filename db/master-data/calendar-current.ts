import type { Calendar, CalendarDay } from '../../domain/calendar/working-days.ts';
import type { Database } from '../open-database.ts';

/** The newest version of the calendar. Undefined before the first was published. */
export async function calendarCurrent(db: Database): Promise<Calendar | undefined> {
  const current = await db.selectFrom('calendarVersions').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (current === undefined) return undefined;
  const rows = await db.selectFrom('calendarDays').selectAll().where('versionId', '=', current.id).orderBy('day').execute();
  const days = rows.map(({ day, kind, name, source, sourceStatus }) => ({
    on: day,
    kind: kind as CalendarDay['kind'],
    name,
    source,
    status: sourceStatus as CalendarDay['status'],
  }));
  return { version: current.version, days, confirmedYears: current.confirmedYears };
}
