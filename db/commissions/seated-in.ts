import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { commissionLine } from './line.ts';

/** Open commissions on whose panel one of these people sits or to which they are invited, with only what decides who may know of them. */
export async function seatedIn(db: Database, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('cases')
    .innerJoin('commissions', 'commissions.caseId', 'cases.id')
    .select(['cases.id', 'cases.procedure', 'cases.state', 'cases.organisations'])
    .select(commissionLine.as('line'))
    .where('cases.state', '=', 'open')
    .where(sql<boolean>`cases.people && ${[...people]}::uuid[]`)
    .execute();
}
