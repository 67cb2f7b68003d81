import type { Database } from '../open-database.ts';

/** Every capability that a person holds, held or will hold, with its organisation; the latest begun first. */
export async function capabilitiesOf(db: Database, personId: string) {
  return db
    .selectFrom('capabilities as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisationId')
    .select(['c.id', 'c.organisationId', 'c.capability', 'c.validFrom', 'c.validTo'])
    .select(['o.code as organisationCode', 'o.name as organisationName'])
    .where('c.personId', '=', personId)
    .orderBy('c.validFrom', 'desc')
    .orderBy('o.code')
    .orderBy('c.capability')
    .execute();
}
