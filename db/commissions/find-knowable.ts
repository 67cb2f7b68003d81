import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { knowableColumns } from './knowable-columns.ts';

/** What decides who may see what of these commissions, by id, without their snapshots. */
export async function findKnowable(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('commissions')
    .select(['id', ...knowableColumns])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
