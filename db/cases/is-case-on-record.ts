import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../open-database.ts';

/** Whether the first fact of a case is in the journal. */
export async function isCaseOnRecord(db: Database, { procedure, id }: CaseKey): Promise<boolean> {
  const stream = await db
    .selectFrom('journalStreams')
    .select('revision')
    .where('kind', '=', procedure)
    .where('id', '=', id)
    .where('revision', '>', 0)
    .executeTakeFirst();
  return stream !== undefined;
}
