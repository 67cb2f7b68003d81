import type { NotNull } from 'kysely';
import type { Database } from '../open-database.ts';

/**
 * Every capability that a person holds, held or will hold, with its organisation. The latest begun comes first. It ends when the person's,
 * the body's or the expert's validity ends, even if its own row has a later day.
 */
export async function capabilitiesOf(db: Database, personId: string) {
  return db
    .selectFrom('heldRoles as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .select(['c.id', 'c.organisationId', 'c.capability', 'c.validFrom', 'c.validTo', 'c.rowVersion'])
    .$narrowType<{ id: NotNull; organisationId: NotNull; capability: NotNull; validFrom: NotNull; rowVersion: NotNull }>()
    .select(['o.code as organisationCode', 'o.name as organisationName'])
    .where('c.personId', '=', personId)
    .orderBy('c.validFrom', 'desc')
    .orderBy('o.code')
    .orderBy('c.capability')
    .execute();
}
