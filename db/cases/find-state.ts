import type { WholeSnapshot } from '../../domain/case/pinned.ts';
import type { Database } from '../open-database.ts';
import { withItsContents } from './pinned-contents.ts';

/** A folded state as a projection stored it, in the shape of its version. The procedure upgrades it to this release's shape. */
export interface StoredState {
  procedure: string;
  stateVersion: number;
  snapshot: WholeSnapshot;
}

/** The folded state stored with a case; undefined before its first fact. */
export async function findState(db: Database, caseId: string): Promise<StoredState | undefined> {
  const select = db.selectFrom('cases').select(['procedure', 'stateVersion', 'snapshot']).where('id', '=', caseId);
  return withItsContents(db, await select.executeTakeFirst());
}
