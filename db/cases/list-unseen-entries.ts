import { sql, type SqlBool } from 'kysely';
import type { Database } from '../open-database.ts';
import { withItsContents } from './pinned-contents.ts';

/** A case with an entry that somebody has not looked at, with its state as stored. */
export type CaseWithEntries = Awaited<ReturnType<typeof listUnseenEntries>>[number];

/**
 * Open cases in which a paper was entered for one of these keys (`body/<id>`, `person/<id>`) and nobody of them has looked at it yet, the
 * one with the latest fact first, at most `limit`.
 */
export async function listUnseenEntries(db: Database, keys: readonly string[], limit: number) {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'procedure', 'code', 'title', 'stateVersion', 'snapshot'])
    .where('state', '=', 'open')
    // Written twice, so that the planner can use the partial index.
    .where(sql<SqlBool>`unseen_by <> '{}' and unseen_by && ${[...keys]}::text[]`)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return Promise.all(rows.map(async (row) => (await withItsContents(db, row))!));
}
