import type { Database } from '../open-database.ts';

/** The ids among these that have a case on record, in any state. */
export async function knownCases(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('cases').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}
