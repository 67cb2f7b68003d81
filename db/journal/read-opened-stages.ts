import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The stages that a commission's journal opened, up to a revision, in order. A stage that was opened again is listed twice. */
export async function readOpenedStages(db: Database, caseId: string, upTo: number): Promise<string[]> {
  const rows = await db
    .selectFrom('journalFacts')
    .select(sql<string>`fact ->> 'stage'`.as('stage'))
    .where('streamKind', '=', 'commission')
    .where('streamId', '=', caseId)
    .where('revision', '<=', upTo)
    .where('kind', '=', 'stageOpened')
    .orderBy('revision')
    .execute();
  return rows.map(({ stage }) => stage);
}
