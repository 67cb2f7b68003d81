import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** What the tax of experts depends on: residency, and their declarations on file. Bank and tax data are left out. */
export async function payeeTerms(db: Database, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('experts')
    .select(['personId', 'residency', 'taxCommitmentYear', 'wantsWithholding'])
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
}
