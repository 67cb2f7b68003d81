import type { Database } from './open-database.ts';

/** Runs `work` in the transaction that `db` already is, or else in one of its own (committed unless `work` throws). */
export async function inTransaction<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
