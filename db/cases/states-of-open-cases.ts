import { sql } from 'kysely';
import type { WholeSnapshot } from '../../domain/case/pinned.ts';
import type { Database } from '../open-database.ts';
import { withContents } from './pinned-contents.ts';

/** A case with the state that its last projection stored. */
export interface StoredCase {
  procedure: string;
  id: string;
  stateVersion: number;
  snapshot: WholeSnapshot;
}

/** The states of open cases in the order of their ids: those of `ids`, or at most `limit` after the id `after`. */
export async function statesOfOpenCases(
  db: Database,
  wanted: { ids: readonly string[] } | { after: string | null; limit: number },
): Promise<StoredCase[]> {
  let query = db.selectFrom('cases').select(['procedure', 'id', 'stateVersion', 'snapshot']).where('state', '=', 'open').orderBy('id');
  if ('ids' in wanted) query = query.where('id', '=', sql<string>`any(${[...wanted.ids]}::uuid[])`);
  else query = (wanted.after === null ? query : query.where('id', '>', wanted.after)).limit(wanted.limit);
  return withContents(db, await query.execute());
}
