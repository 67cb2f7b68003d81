import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { listOrganisations, type Organisation } from './list-organisations.ts';

/**
 * The organisation itself if it is valid on the day, else its nearest successor that is (mergers chain). Undefined when there is no
 * successor or no such organisation.
 */
export async function findCurrentOrganisation(db: Database, id: string, day: string): Promise<Organisation | undefined> {
  const found = await sql<{ id: string }>`
    with recursive line(id, step) as (
      select ${id}::uuid, 0
      union all
      -- 20: longer than any chain of mergers, and an end to a circle.
      select o.successor_id, line.step + 1 from line join organisations o on o.id = line.id
       where o.successor_id is not null and line.step < 20)
    select o.id from line join organisations o on o.id = line.id
     where o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to >= ${day}::date)
     order by line.step limit 1`.execute(db);
  const current = found.rows[0];
  return current === undefined ? undefined : (await listOrganisations(db, { ids: [current.id] }))[0];
}
