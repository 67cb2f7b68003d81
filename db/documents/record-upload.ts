import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { insertDocument, type NewDocument } from './insert-document.ts';
import { lockContent } from './lock-content.ts';

/** Stores the bytes of an upload with `keep` and records the document under one lock, so that nobody removes the bytes in between. */
export async function recordUpload(db: Database, document: NewDocument, keep: () => Promise<void>): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockContent(trx, document.sha256);
    await keep();
    await insertDocument(trx, document);
  });
}
