import { type SqlBool, sql } from 'kysely';
import type { PublishedHead } from '../../domain/verification.ts';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';

/** Results without their checks, newest first. Throws InvalidCursor for a cursor it did not give. */
export async function listVerifications(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  let query = db
    .selectFrom('verifications')
    .select(['id', 'source', 'startedAt', 'endedAt', 'outcome', 'failedChecks', 'head'])
    // As text, because a Date would lose the microseconds that the cursor needs.
    .select(sql<string>`to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('position'))
    .orderBy('endedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [endedAt, id] = decodeCursor(cursor, ['instant', 'uuid']);
    query = query.where(sql<SqlBool>`(ended_at, id) < (${endedAt}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit).map(({ position: _position, head, ...row }) => ({ ...row, head: head as PublishedHead | null }));
  const last = rows[limit - 1];
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.position, last.id]) : null };
}
