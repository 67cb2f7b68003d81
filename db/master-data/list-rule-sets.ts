import type { Database } from '../open-database.ts';

/** Every version of every rule set, newest first, drafts and retired ones included. */
export async function listRuleSets(db: Database, territory?: string) {
  let query = db.selectFrom('ruleSets').selectAll().orderBy('territory').orderBy('validFrom', 'desc').orderBy('version', 'desc');
  if (territory !== undefined) query = query.where('territory', '=', territory);
  return query.execute();
}
