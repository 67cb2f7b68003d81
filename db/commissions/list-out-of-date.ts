import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/**
 * Ids of the open commissions that may have to hear of changed bodies or members on this day ('YYYY-MM-DD'): with a part of a body that
 * closed and has a successor, or with anybody on the panel. With `person`, only those on whose panel that person sits.
 */
export async function listOutOfDate(db: Database, { day, person }: { day: string; person?: string }): Promise<string[]> {
  const seated = person === undefined ? sql`jsonb_array_length(c.seats) > 0` : sql`c.seats @> ${JSON.stringify([{ person }])}::jsonb`;
  const succeeded = sql`exists (
    select from organisations o where o.id = any(c.organisations) and o.valid_to < ${day}::date and o.successor_id is not null)`;
  const { rows } = await sql<{ id: string }>`
    select c.id from commissions c
     where c.state = 'open' and (${seated} ${person === undefined ? sql`or ${succeeded}` : sql``}) order by c.id`.execute(db);
  return rows.map(({ id }) => id);
}
