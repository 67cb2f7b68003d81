import type { Database } from '../open-database.ts';
import type { StoredDocument } from './find-documents.ts';

/** A commission's documents in order of arrival. */
export async function listDocuments(db: Database, commissionId: string): Promise<StoredDocument[]> {
  return db.selectFrom('documents').selectAll().where('commissionId', '=', commissionId).orderBy('createdAt').orderBy('id').execute();
}
