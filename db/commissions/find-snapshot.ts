import type { Database } from '../open-database.ts';

/** The folded state stored with a commission, as the projection left it; undefined before its first fact. */
export async function findSnapshot(db: Database, commissionId: string): Promise<unknown> {
  const row = await db.selectFrom('commissions').select('snapshot').where('id', '=', commissionId).executeTakeFirst();
  return row?.snapshot;
}
