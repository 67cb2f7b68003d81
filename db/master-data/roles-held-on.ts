import { sql, type NotNull } from 'kysely';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

/** The roles that these people hold on the day ('YYYY-MM-DD'). */
export async function rolesHeldOn(db: Database, people: readonly string[], day: string) {
  return db
    .selectFrom('heldRoles as held')
    .select(['held.personId', 'held.organisationId', 'held.capability'])
    .where('held.personId', '=', sql<string>`any(${[...people]}::uuid[])`)
    .where(validOn('held', day))
    .$narrowType<{ personId: NotNull; organisationId: NotNull; capability: NotNull }>()
    .execute();
}
