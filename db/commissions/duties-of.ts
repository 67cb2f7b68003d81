import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The open duties of several commissions, as far as they decide to whom they are open and when the next is due. */
export async function dutiesOf(db: Database, commissions: readonly string[]) {
  if (commissions.length === 0) return [];
  return db
    .selectFrom('duties')
    .select(['caseId', 'kind', 'about', 'ownerOrganisation', 'ownerCapability', 'ownerPerson', 'dueOn'])
    .where('caseId', '=', sql<string>`any(${[...commissions]}::uuid[])`)
    .execute();
}

export type OwedDuty = Awaited<ReturnType<typeof dutiesOf>>[number];
