import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The facts of one kind in the journals of several cases of a procedure, in order of revision. */
export async function readFactsOfKind(
  db: Database,
  { procedure, kind }: { procedure: string; kind: string },
  caseIds: readonly string[],
): Promise<{ caseId: string; fact: Record<string, unknown> }[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('journalFacts')
    .select(['streamId', 'fact'])
    .where('streamKind', '=', procedure)
    .where('streamId', '=', sql<string>`any(${[...caseIds]}::text[])`)
    .where('kind', '=', kind)
    .orderBy('streamId')
    .orderBy('revision')
    .execute();
  return rows.map(({ streamId, fact }) => ({ caseId: streamId, fact: fact as Record<string, unknown> }));
}
