import type { Database } from '../../db/open-database.ts';

/** Readings of one case, of one person or of both, newest first. */
export async function listReads(db: Database, of: { caseId?: string; person?: string; limit?: number }) {
  let query = db
    .selectFrom('readsLog')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit ?? 200);
  if (of.caseId !== undefined) query = query.where('caseId', '=', of.caseId);
  if (of.person !== undefined) query = query.where('person', '=', of.person);
  return query.execute();
}
