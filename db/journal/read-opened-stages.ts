import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { Stream } from './streams.ts';

/** The stages that a case's journal opened, up to a revision, in order. A stage that was opened again is listed twice. */
export async function readOpenedStages(db: Database, stream: Stream, upTo: number): Promise<string[]> {
  const rows = await db
    .selectFrom('journalFacts')
    .select(sql<string>`fact ->> 'stage'`.as('stage'))
    .where('streamKind', '=', stream.kind)
    .where('streamId', '=', stream.id)
    .where('revision', '<=', upTo)
    .where('kind', '=', 'stageOpened')
    .orderBy('revision')
    .execute();
  return rows.map(({ stage }) => stage);
}
