import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../open-database.ts';

/** Every case that still needs its workflow: neither archived nor imported as history. */
export async function listOpenCases(db: Database): Promise<CaseKey[]> {
  return db.selectFrom('cases').select(['procedure', 'id']).where('state', '=', 'open').orderBy('id').execute();
}
