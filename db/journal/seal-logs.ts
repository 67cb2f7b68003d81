import { sql } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { appendNextFact } from './append-facts.ts';

/**
 * Journals the number and hash of the last link of each log that grew, so that a published head covers the logs too.
 * `at` is ISO 8601 UTC. Returns how many logs grew.
 */
export async function sealLogs(db: Database, at: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    const moved = await sql<{ log: string; links: number; hash: string }>`
      select c.log, c.links, encode(c.hash, 'hex') as hash from log_chains c
       where c.links > coalesce((
         select (f.fact ->> 'links')::bigint from journal_facts f
          where f.stream_kind = 'masterData' and f.stream_id = c.log and f.kind = 'sealed' order by f.revision desc limit 1), 0)
       order by c.log`.execute(trx);
    for (const { log, links, hash } of moved.rows) {
      await appendNextFact(trx, { kind: 'masterData', id: log }, { actor: { system: 'verification' }, at, kind: 'sealed', links, hash });
    }
    return moved.rows.length;
  });
}
