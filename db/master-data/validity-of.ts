import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** A person or a body that has a last day or begins later. Both days are included. */
export interface Validity {
  id: string;
  from: string;
  to: string | null;
}

/** The persons and bodies among these that have a last day or begin after the day ('YYYY-MM-DD'). */
export async function validityOf(db: Database, ids: readonly string[], day: string): Promise<Validity[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Validity>`
    select id, valid_from::text as "from", valid_to::text as "to"
      from (select id, valid_from, valid_to from people union all select id, valid_from, valid_to from organisations) as dated
     where id = any(${[...ids]}::uuid[]) and (valid_to is not null or valid_from > ${day}::date)
     order by id`.execute(db);
  return rows;
}
