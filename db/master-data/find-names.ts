import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** A body, or a person: `code` is null. */
export interface FoundName {
  id: string;
  code: string | null;
  name: string;
}

/** The names of these ids, bodies first, each in order of name. Ids that are neither are left out. */
export async function findNames(db: Database, ids: readonly string[]): Promise<FoundName[]> {
  const { rows } = await sql<FoundName>`
    select id, code, name from (
      select id, code, name, name as sorted, false as "isPerson" from organisations where id = any(${[...ids]}::uuid[])
      union all
      select id, null, full_name, name_fold, true from people where id = any(${[...ids]}::uuid[])) as named
     order by "isPerson", sorted, id`.execute(db);
  return rows;
}
