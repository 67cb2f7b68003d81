import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The documents of these ids; unknown ids are left out. Who may see them is the caller's to judge. */
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
