import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/**
 * Puts documents into the file of a case, each under the kind of the act that named it. A document may be in several files, and in one file
 * under several kinds. Repeating it is harmless.
 */
export async function fileDocuments(
  db: Database,
  filing: { caseId: string; documents: readonly { id: string; kind: string }[] },
): Promise<void> {
  const { caseId, documents } = filing;
  await sql`
    insert into case_documents (case_id, document_id, kind)
    select ${caseId}::uuid, n.id, n.kind
      from unnest(${documents.map((one) => one.id)}::uuid[], ${documents.map((one) => one.kind)}::text[]) as n (id, kind)
    on conflict do nothing`.execute(db);
}
