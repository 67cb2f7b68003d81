import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { DraftHandOver } from './draft-rows.ts';

/** The hand-overs of these drafts, in order. */
export async function listHandOvers(db: Database, drafts: readonly string[]): Promise<DraftHandOver[]> {
  if (drafts.length === 0) return [];
  return db
    .selectFrom('draftHandOvers')
    .selectAll()
    .where('draftId', '=', sql<string>`any(${[...drafts]}::uuid[])`)
    .orderBy('draftId')
    .orderBy('version')
    .execute();
}
