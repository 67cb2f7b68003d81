import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

/** Types of proposals, all or those valid on a day ('YYYY-MM-DD'), by code. */
export async function listProposalTypes(db: Database, day?: string) {
  let query = db.selectFrom('proposalTypes').selectAll().orderBy('code');
  if (day !== undefined) query = query.where(validOn('proposalTypes', day));
  return query.execute();
}
