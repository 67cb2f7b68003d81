import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** Until the transaction ends nobody else records a document with these bytes, or takes them out of the store. */
export async function lockContent(trx: Database, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`content/${sha256}`}, 0))`.execute(trx);
}
