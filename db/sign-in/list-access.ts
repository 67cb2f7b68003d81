import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';

export interface AccessFilter {
  account?: string | undefined;
  outcome?: string | undefined;
  /** Entries from this instant on, and before the other one. */
  from?: Date | undefined;
  before?: Date | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** The access record, newest first, in pages. Throws InvalidCursor. */
export async function listAccess(db: Database, filter: AccessFilter) {
  const rows = await page(db, filter, filter.limit + 1);
  const items = rows.slice(0, filter.limit);
  const last = items.at(-1);
  const nextCursor = rows.length > filter.limit && last !== undefined ? encodeCursor([String(last.id)]) : null;
  return { items, nextCursor };
}

function page(db: Database, { account, outcome, from, before, cursor }: AccessFilter, limit: number) {
  let query = db
    .selectFrom('accessLog as l')
    .leftJoin('people as p', 'p.id', 'l.personId')
    .select(['l.id', 'l.outcome', 'l.reason', 'l.account', 'l.personId', 'p.fullName', 'l.address', 'l.method', 'l.route'])
    .select(['l.requiredRight', 'l.session', 'l.requestId', 'l.at'])
    .orderBy('l.id', 'desc')
    .limit(limit);
  if (account !== undefined) query = query.where('l.account', '=', account);
  if (outcome !== undefined) query = query.where('l.outcome', '=', outcome);
  if (from !== undefined) query = query.where('l.at', '>=', from);
  if (before !== undefined) query = query.where('l.at', '<', before);
  if (cursor !== undefined) {
    const [id] = decodeCursor(cursor, ['number']);
    query = query.where(sql<SqlBool>`l.id < ${id}::bigint`);
  }
  return query.execute();
}
