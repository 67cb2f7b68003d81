import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { type Grounds, knownTo } from './known-to.ts';

/** Those of these commissions that a reader knows of on the grounds that need no look into their state. */
export async function knownAmong(db: Database, grounds: Grounds, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('commissions')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('state', '<>', 'imported')
    .where(knownTo(grounds))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
