import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The instrument of each of these commissions, or null while it has none. Unknown ids are left out. */
export async function instrumentsOf(db: Database, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('commissions')
    .select(['caseId', 'instrument'])
    .where('caseId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ caseId, instrument }) => [caseId, instrument]));
}
