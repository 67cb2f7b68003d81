import { sql } from 'kysely';
import type { Database } from './open-database.ts';

/** Does the work and rolls it back, within a transaction that continues. An error of the work ends the transaction. */
export async function triedAndUndone(trx: Database, work: () => Promise<unknown>): Promise<void> {
  await sql`savepoint tried`.execute(trx);
  await work();
  await sql`rollback to savepoint tried`.execute(trx);
}
