import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The open duties of several cases: only the columns that decide who may see them and when the next is due. */
export async function dutiesOf(db: Database, cases: readonly string[]) {
  if (cases.length === 0) return [];
  return db
    .selectFrom('duties')
    .select(['caseId', 'kind', 'ownerOrganisation', 'ownerCapability', 'ownerPerson', 'dueOn'])
    .select(sql<string | null>`duty ->> 'about'`.as('about'))
    .where('caseId', '=', sql<string>`any(${[...cases]}::uuid[])`)
    .execute();
}

export type OwedDuty = Awaited<ReturnType<typeof dutiesOf>>[number];
