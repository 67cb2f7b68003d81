import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/**
 * Ties documents to a commission. Returns the ids that could not be tied: unknown, or tied to another commission. A document that
 * is tied to this commission already keeps its first kind.
 */
export async function attachDocuments(
  db: Database,
  attaching: { commissionId: string; documents: readonly { id: string; kind: string }[] },
): Promise<string[]> {
  const { commissionId, documents } = attaching;
  const tied = await sql<{ id: string }>`
    update documents d set commission_id = ${commissionId}::uuid, kind = coalesce(d.kind, n.kind)
      from unnest(${documents.map((one) => one.id)}::uuid[], ${documents.map((one) => one.kind)}::text[]) as n(id, kind)
     where d.id = n.id and (d.commission_id is null or d.commission_id = ${commissionId}::uuid)
    returning d.id`.execute(db);
  const done = new Set(tied.rows.map((row) => row.id));
  return documents.map((one) => one.id).filter((id) => !done.has(id));
}
