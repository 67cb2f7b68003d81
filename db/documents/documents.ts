import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

export interface NewDocument {
  id: string;
  /** Hexadecimal SHA-256 of the content; the content itself is in the document store. */
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  name: string;
  uploadedBy: string;
  uploadedOrganisation: string | null;
  commissionId: string | null;
  kind: string | null;
  /** ISO 8601 UTC. */
  createdAt: string;
}

/** Records an uploaded or rendered document. */
export async function insertDocument(db: Database, document: NewDocument): Promise<void> {
  await db
    .insertInto('documents')
    .values({ ...document, name: document.name.normalize('NFC') })
    .execute();
}

/** The documents of these ids; unknown ids are left out. Who may see them is the caller's to judge. */
export async function findDocuments(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export type StoredDocument = Awaited<ReturnType<typeof findDocuments>>[number];

/** A commission's documents in order of arrival. */
export async function listDocuments(db: Database, commissionId: string): Promise<StoredDocument[]> {
  return db.selectFrom('documents').selectAll().where('commissionId', '=', commissionId).orderBy('createdAt').orderBy('id').execute();
}

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
