import { inTransaction } from '../in-transaction.ts';
import { appendNextFact } from '../journal/append-facts.ts';
import type { ChangedBy } from '../master-data/write-master-data.ts';
import type { Database } from '../open-database.ts';
import { fileDocuments } from './file-documents.ts';

/** Puts a document into the file of an imported case. No act names it there, so the journal of documents records it. Call it once. */
export async function fileImportedDocument(
  db: Database,
  filing: { caseId: string; document: string; kind: string },
  by: ChangedBy,
): Promise<void> {
  const { caseId, document, kind } = filing;
  await inTransaction(db, async (trx) => {
    await fileDocuments(trx, { caseId, documents: [{ id: document, kind }] });
    const values = { caseId, kind };
    await appendNextFact(trx, { kind: 'masterData', id: 'documents' }, { ...by, kind: 'filed', row: document, values });
  });
}
