import type { Database } from '../open-database.ts';

/** The folded state stored with a commission, as the projection left it; undefined before its first fact. */
export async function findSnapshot(db: Database, caseId: string): Promise<unknown> {
  const row = await db.selectFrom('commissions').select('snapshot').where('id', '=', caseId).executeTakeFirst();
  return row?.snapshot;
}
