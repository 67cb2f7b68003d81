import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** Locks these bytes until the transaction ends: nobody else can record a document with them, or remove them from the store. */
export async function lockContent(trx: Database, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`content/${sha256}`}, 0))`.execute(trx);
}
