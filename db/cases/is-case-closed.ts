import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../open-database.ts';

/** Whether a case is closed on record. False for one that is not on record. */
export async function isCaseClosed(db: Database, { procedure, id }: CaseKey): Promise<boolean> {
  const row = await db.selectFrom('cases').select('state').where('id', '=', id).where('procedure', '=', procedure).executeTakeFirst();
  return row?.state === 'closed';
}
