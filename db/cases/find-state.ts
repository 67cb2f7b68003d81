import type { Database } from '../open-database.ts';

/** A folded state as a projection stored it, in the shape of its version. The procedure upgrades it to this release's shape. */
export interface StoredState {
  procedure: string;
  stateVersion: number;
  snapshot: unknown;
}

/** The folded state stored with a case; undefined before its first fact. */
export async function findState(db: Database, caseId: string): Promise<StoredState | undefined> {
  return db.selectFrom('cases').select(['procedure', 'stateVersion', 'snapshot']).where('id', '=', caseId).executeTakeFirst();
}
