import { commissionIn } from './commands/load-commission.ts';
import type { Calendar } from '../domain/calendar/working-days.ts';
import type { Commission } from '../domain/commission/commission.ts';
import { duties } from '../domain/commission/duties.ts';
import { findCommissions } from '../db/commissions/find-commissions.ts';
import { listCommissions } from '../db/commissions/list-commissions.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from './engine.ts';

/** Commissions told in parallel. The number is quick and leaves room for people's acts. */
const atOnce = 8;

/** How many commissions moved a duty, and which could not be reached. Publishing again reaches those. */
export interface Told {
  moved: number;
  unreached: string[];
}

/** Whether the calendar changes the due day of an open duty. */
export function isTouched(c: Commission, calendar: Calendar): boolean {
  const before = duties(c);
  const after = new Map(duties({ ...c, calendar }).map((duty) => [duty.key, duty.due.dueOn]));
  return before.some((duty) => after.get(duty.key) !== duty.due.dueOn);
}

/** Sends a new calendar to every open commission whose duties it moves. */
export async function tellCommissions(
  { province, db, engine }: { province: string; db: Database; engine: Engine },
  calendar: Calendar,
  reason: string,
): Promise<Told> {
  const touched = await touchedCommissions(db, calendar);
  const told: Told = { moved: 0, unreached: [] };
  const next = async (): Promise<void> => {
    for (let id = touched.pop(); id !== undefined; id = touched.pop()) {
      const moved = await engine.tellCalendar(province, { procedure: 'commission', id }, { calendar, reason });
      if (moved === null) told.unreached.push(id);
      else if (moved > 0) told.moved += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return told;
}

async function touchedCommissions(db: Database, calendar: Calendar): Promise<string[]> {
  const touched: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listCommissions(db, { visibility: 'all', state: 'open', limit: 200, ...(cursor === null ? {} : { cursor }) });
    const ids = page.items.map((row) => row.id);
    for (const [id, row] of await findCommissions(db, ids)) {
      const commission = commissionIn(row);
      if (commission !== null && isTouched(commission, calendar)) touched.push(id);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return touched;
}
