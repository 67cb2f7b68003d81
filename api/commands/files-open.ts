import { findLines } from '../../db/cases/find-lines.ts';
import type { Filing } from '../../db/documents/filings-of.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { isPaperOpen } from './visibility.ts';

/**
 * The filings that open the document to the person. The person must know of the case, and the section for the document's kind must be open
 * to them. Imported history has no sections: everybody who may know of it may read all of it.
 */
export async function filingsOpenTo(db: Database, who: Who, filings: readonly Filing[]): Promise<Filing[]> {
  const rows = await findLines(db, [...new Set(filings.map(({ caseId }) => caseId))]);
  return filings.filter(({ caseId, kind }) => {
    const row = rows.get(caseId);
    return row !== undefined && isPaperOpen(who, row, kind);
  });
}
