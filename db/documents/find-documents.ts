import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The documents of these ids. Unknown ids are left out. The caller checks who may see them. */
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
