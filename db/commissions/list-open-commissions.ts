import type { Database } from '../open-database.ts';

/** The ids of every commission that still needs a procedure: neither archived nor imported as history. */
export async function listOpenCommissions(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('commissions').select('id').where('state', '=', 'open').orderBy('id').execute();
  return rows.map(({ id }) => id);
}
