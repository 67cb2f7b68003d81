import { sql } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';

/**
 * Locks an effect's key until the transaction ends, and says whether an operator gave the effect up. Carrying out and giving up both take
 * this lock. An effect that was given up is therefore never carried out.
 */
export async function lockEffect(trx: Database, key: string): Promise<{ isGivenUp: boolean }> {
  // Two statements, so that the second one sees what was committed while the first one waited.
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
  return { isGivenUp: await isGivenUp(trx, key) };
}

/** Whether an operator gave this effect up. No new attempt may begin then. */
export async function isGivenUp(db: Database, key: string): Promise<boolean> {
  return (await db.selectFrom('givenUpEffects').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}

/**
 * Gives up an effect of this database, which cannot be undone. If it was carried out already, its trace is returned and nothing is written.
 * Repeating is harmless. `key`: `caseId/kind/n`. `at`: ISO 8601 UTC.
 */
export async function giveUpEffect<Trace>(
  db: Database,
  key: string,
  at: string,
  findTrace: (trx: Database) => Promise<Trace | null>,
): Promise<Trace | null> {
  return inTransaction(db, async (trx) => {
    await lockEffect(trx, key);
    const trace = await findTrace(trx);
    if (trace === null) await closeEffect(trx, key, at);
    return trace;
  });
}

/** Closes an effect's key, so that no attempt begins after this. An attempt outside this database that began before may still succeed. */
export async function closeEffect(db: Database, key: string, at: string): Promise<void> {
  await db
    .insertInto('givenUpEffects')
    .values({ key, at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
