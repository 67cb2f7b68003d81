import { sql } from 'kysely';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../open-database.ts';

/** Whether news with this key (`caseId/tell/n` of the sender) left a fact in the journal of a case. */
export async function isNewsOnRecord(db: Database, { procedure, id }: CaseKey, key: string): Promise<boolean> {
  const fact = await db
    .selectFrom('journalFacts')
    .select('revision')
    .where('streamKind', '=', procedure)
    .where('streamId', '=', id)
    .where(sql<string>`fact ->> 'told'`, '=', key)
    .executeTakeFirst();
  return fact !== undefined;
}
