import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { knowableColumns } from './knowable-columns.ts';

/** Open commissions on whose panel one of these people sits or to which they are invited, as far as it decides who may know of it. */
export async function seatedIn(db: Database, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('commissions')
    .select(['id', ...knowableColumns])
    .where('state', '=', 'open')
    .where(sql<boolean>`people && ${[...people]}::uuid[]`)
    .execute();
}
