import type { Selectable } from 'kysely';
import type { DutyOwner } from '../cases/list-duties.ts';
import { inNameOrder } from '../master-data/name-order.ts';
import type { Database } from '../open-database.ts';
import type { SavedViews } from '../schema.ts';

export type SavedView = Selectable<SavedViews>;

/** A person's own views and those shared with one of their offices, by name. Only one of them when `id` is given. */
export async function listViews(db: Database, { person, offices }: DutyOwner, id?: string): Promise<SavedView[]> {
  let query = db
    .selectFrom('savedViews')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('owner', '=', person),
        ...offices.map(({ organisation, capability }) =>
          eb.and([eb('sharedOrganisationId', '=', organisation), eb('sharedCapability', '=', capability)]),
        ),
      ]),
    )
    .orderBy(inNameOrder('name'))
    .orderBy('id')
    .limit(500);
  if (id !== undefined) query = query.where('id', '=', id);
  return query.execute();
}
