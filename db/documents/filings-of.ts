import { type Selectable, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { CaseDocuments } from '../schema.ts';

/** A document in the file of a case, under one of the kinds it has there. */
export type Filing = Selectable<CaseDocuments>;

/** The files that these documents are in, and the kinds they have there. The caller checks who may know of a file. */
export async function filingsOf(db: Database, documents: readonly string[]): Promise<Filing[]> {
  if (documents.length === 0) return [];
  return db
    .selectFrom('caseDocuments')
    .selectAll()
    .where('documentId', '=', sql<string>`any(${[...documents]}::uuid[])`)
    .orderBy('caseId')
    .orderBy('documentId')
    .orderBy('kind')
    .execute();
}
