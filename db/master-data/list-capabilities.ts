import type { NotNull } from 'kysely';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

/**
 * The capabilities of a person on the day ('YYYY-MM-DD'), with the organisation's code and name. Sorted by organisation, then capability.
 */
export async function listCapabilities(db: Database, personId: string, day: string) {
  return db
    .selectFrom('heldRoles as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .select(['c.id', 'c.organisationId', 'c.capability', 'c.validFrom', 'c.validTo'])
    .$narrowType<{ id: NotNull; organisationId: NotNull; capability: NotNull; validFrom: NotNull }>()
    .select(['o.code as organisationCode', 'o.name as organisationName', 'o.kind as organisationKind'])
    .where('c.personId', '=', personId)
    .where(validOn('c', day))
    .orderBy('o.code')
    .orderBy('c.capability')
    .execute();
}
