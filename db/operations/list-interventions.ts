import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';

export interface InterventionFilter {
  caseId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Interventions by operators, newest first, with the procedure of the case; null when nothing of it is on record. Throws InvalidCursor for a cursor it did not give. */
export async function listInterventions(db: Database, { caseId, cursor, limit }: InterventionFilter) {
  let query = db
    .selectFrom('interventions')
    .leftJoin('cases', 'cases.id', 'interventions.caseId')
    .selectAll('interventions')
    .select('cases.procedure')
    .orderBy('interventions.at', 'desc')
    .orderBy('interventions.id', 'desc')
    .limit(limit + 1);
  if (caseId !== undefined) query = query.where('interventions.caseId', '=', caseId);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, ['instant', 'uuid']);
    query = query.where(sql<SqlBool>`(interventions.at, interventions.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.at.toISOString(), last.id]) : null };
}
