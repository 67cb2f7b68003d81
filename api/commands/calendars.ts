import { findCalendar } from '../../db/cases/find-calendar.ts';
import type { Database } from '../../db/open-database.ts';
import type { Calendar } from '../../domain/calendar/working-days.ts';

/** A commission and the version of the calendar that it counts days with. */
interface Counting {
  caseId: string;
  calendarVersion: number | null;
}

const known = new WeakMap<Database, Map<number | null, Calendar>>();

/**
 * The calendars of these commissions, by version. A published version never changes, so the process reads each version once per province.
 */
export async function calendarsOf(db: Database, commissions: readonly Counting[]): Promise<ReadonlyMap<number | null, Calendar>> {
  const calendars = known.get(db) ?? new Map<number | null, Calendar>();
  known.set(db, calendars);
  for (const { caseId, calendarVersion } of commissions) {
    if (!calendars.has(calendarVersion)) calendars.set(calendarVersion, await findCalendar(db, caseId));
  }
  return calendars;
}
