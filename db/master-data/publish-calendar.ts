import { randomUUID } from 'node:crypto';
import type { CalendarDay } from '../../domain/calendar/working-days.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendNextFact } from '../journal/append-facts.ts';
import type { Database } from '../open-database.ts';
import type { ChangedBy } from './write-master-data.ts';

/** Another version was published after the editor read the calendar. */
export class CalendarChanged extends Error {
  override name = 'CalendarChanged';
  constructor(readonly current: number) {
    super(`the calendar is at version ${current} by now`);
  }
}

export interface CalendarEdition {
  /** The version that the edit started from. 0 for the first. */
  basedOn: number;
  /** The whole table, not only the changes. */
  days: readonly CalendarDay[];
  confirmedYears: readonly number[];
}

/**
 * Publishes the next version of the calendar and journals it; returns its number.
 * @throws CalendarChanged when another version was published meanwhile.
 */
export async function publishCalendar(db: Database, edition: CalendarEdition, by: ChangedBy): Promise<number> {
  const { basedOn, days, confirmedYears } = edition;
  return inTransaction(db, async (trx) => {
    const version = basedOn + 1;
    // The lock is the journal's head row, where the second of two editors waits.
    const fact = { ...by, kind: 'published', version, days, confirmedYears };
    await appendNextFact(trx, { kind: 'masterData', id: 'calendar_versions' }, fact);
    const current = await trx
      .selectFrom('calendarVersions')
      .select((eb) => eb.fn.max('version').as('version'))
      .executeTakeFirst();
    if ((current?.version ?? 0) !== basedOn) throw new CalendarChanged(current?.version ?? 0);
    const id = randomUUID();
    await trx
      .insertInto('calendarVersions')
      .values({ id, version, confirmedYears: [...confirmedYears], publishedAt: by.at })
      .execute();
    const rows = days.map(({ on, kind, name, source, status }) => ({ versionId: id, day: on, kind, name, source, sourceStatus: status }));
    if (rows.length > 0) await trx.insertInto('calendarDays').values(rows).execute();
    return version;
  });
}
