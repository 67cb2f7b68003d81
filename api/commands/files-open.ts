import { findLines } from '../../db/cases/find-lines.ts';
import type { Filing } from '../../db/documents/filings-of.ts';
import type { Database } from '../../db/open-database.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import type { Who } from '../identity/who.ts';
import { lookingAtLine, mayKnowLine } from './visibility.ts';

/**
 * Those of these filings that open the document to the person: the file is one they may know of, and the part of it is open to them
 * under the kind that the document has there. History has no parts: who may know of it reads all of it.
 */
export async function filingsOpenTo(db: Database, who: Who, filings: readonly Filing[]): Promise<Filing[]> {
  const rows = await findLines(db, [...new Set(filings.map(({ caseId }) => caseId))]);
  return filings.filter(({ caseId, kind }) => {
    const row = rows.get(caseId);
    if (row === undefined) return false;
    return row.state === 'imported' ? mayKnowLine(who, row) : lookingAtLine(who, row).sections.has(sectionOfDocument(kind));
  });
}
