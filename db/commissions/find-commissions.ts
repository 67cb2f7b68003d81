import { sql } from 'kysely';
import { withContents } from '../cases/pinned-contents.ts';
import type { Database } from '../open-database.ts';
import { commissionRows, type StoredCommission } from './find-commission.ts';

/** Several commissions with their snapshots, by id. Unknown ids are left out. The caller checks who may know of them. */
export async function findCommissions(db: Database, ids: readonly string[]): Promise<Map<string, StoredCommission>> {
  if (ids.length === 0) return new Map();
  const rows = await commissionRows(db)
    .where('cases.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map((await withContents(db, rows)).map((row) => [row.id, row]));
}
