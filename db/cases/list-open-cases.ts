import type { Database } from '../open-database.ts';

/** The ids of every case of a procedure that still needs its workflow: neither archived nor imported as history. */
export async function listOpenCases(db: Database, procedure: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('procedure', '=', procedure)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
