import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** Whether a body has a part in any open case, of whatever procedure. */
export async function hasOpenParts(db: Database, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from cases where state = 'open' and ${organisation}::uuid = any(organisations)) as found`.execute(db);
  return rows[0]!.found;
}
