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
