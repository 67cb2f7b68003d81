import type { Database } from '../open-database.ts';

/** A folded state as a projection left it: in the shape of its version, to be brought up to this release's by its procedure. */
export interface StoredState {
  procedure: string;
  stateVersion: number;
  snapshot: unknown;
}

/** The folded state stored with a case; undefined before its first fact. */
export async function findState(db: Database, caseId: string): Promise<StoredState | undefined> {
  return db.selectFrom('cases').select(['procedure', 'stateVersion', 'snapshot']).where('id', '=', caseId).executeTakeFirst();
}
