import type { Database } from './open-database.ts';

/** Runs `work` in the transaction `db`, or in a new one when `db` is none. The new one is committed unless `work` throws. */
export async function inTransaction<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
