import { insertMasterRow } from '../master-data/write-master-data.ts';
import type { Database } from '../open-database.ts';

export interface NewDocument {
  id: string;
  /** Hexadecimal SHA-256 of the content. The content itself is in the document store. */
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  name: string;
  uploadedBy: string;
  uploadedOrganisation: string | null;
  /** ISO 8601 UTC. */
  createdAt: string;
}

/** Records an uploaded or rendered document. Its journal keeps the digest of its bytes, so that nobody can replace them. */
export async function insertDocument(db: Database, document: NewDocument): Promise<void> {
  const row = { ...document, name: document.name.normalize('NFC') };
  const actor = { person: document.uploadedBy, organisation: document.uploadedOrganisation };
  await insertMasterRow(db, 'documents', row, { actor, at: document.createdAt });
}
