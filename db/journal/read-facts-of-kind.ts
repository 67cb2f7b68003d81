import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The facts of one kind in the journals of several commissions, in order of revision. */
export async function readFactsOfKind(
  db: Database,
  kind: string,
  commissionIds: readonly string[],
): Promise<{ commissionId: string; fact: Record<string, unknown> }[]> {
  if (commissionIds.length === 0) return [];
  const rows = await db
    .selectFrom('journalFacts')
    .select(['streamId', 'fact'])
    .where('streamKind', '=', 'commission')
    .where('streamId', '=', sql<string>`any(${[...commissionIds]}::text[])`)
    .where('kind', '=', kind)
    .orderBy('streamId')
    .orderBy('revision')
    .execute();
  return rows.map(({ streamId, fact }) => ({ commissionId: streamId, fact: fact as Record<string, unknown> }));
}
