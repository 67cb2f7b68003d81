import { inTransaction } from '../in-transaction.ts';
import { type ChangedBy, updateMasterRow } from '../master-data/write-master-data.ts';
import type { Database } from '../open-database.ts';
import { lockContent } from './lock-content.ts';

/**
 * Erases the name of a document that is in no file. Then it erases the bytes with `remove`, unless another document has the same. Returns
 * false and does nothing when it is in a file, erased already, or unknown.
 */
export async function eraseDocument(db: Database, id: string, by: ChangedBy, remove: (sha256: string) => Promise<void>): Promise<boolean> {
  const sha256 = await inTransaction(db, async (trx) => {
    const found = trx.selectFrom('documents').select('sha256').where('id', '=', id).where('erasedAt', 'is', null);
    const row = await found.forUpdate().executeTakeFirst();
    const filing = await trx.selectFrom('caseDocuments').select('kind').where('documentId', '=', id).executeTakeFirst();
    if (row === undefined || filing !== undefined) return null;
    await updateMasterRow(trx, 'documents', id, { name: '', erasedAt: by.at }, by);
    return row.sha256;
  });
  if (sha256 === null) return false;
  // The bytes go only after the erasure is committed. A document on record without its bytes would count as damaged.
  await inTransaction(db, async (trx) => {
    await lockContent(trx, sha256);
    const other = trx.selectFrom('documents').select('id').where('sha256', '=', sha256).where('erasedAt', 'is', null).limit(1);
    if ((await other.executeTakeFirst()) === undefined) await remove(sha256);
  });
  return true;
}
