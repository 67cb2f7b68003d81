import type { Database } from '../open-database.ts';

/** Reads private texts. The caller checks who may read them. An erased text has `body` null and `erasedAt`. Unknown ids are left out. */
export async function readTexts(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('privateTexts')
    .select(['id', 'caseId', 'kind', 'body', 'digest', 'authorPerson', 'createdAt', 'erasedAt'])
    .where('id', 'in', [...ids])
    .execute();
}
