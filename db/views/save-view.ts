import type { Database } from '../open-database.ts';

export interface ViewSaving {
  id: string;
  owner: string;
  list: string;
  name: string;
  query: string;
  sharedOrganisationId: string | null;
  sharedCapability: string | null;
  /** ISO 8601 UTC. */
  savedAt: string;
}

/** Saves a view under its id, new or changed; false when the id is another person's. */
export async function saveView(db: Database, { id, owner, ...view }: ViewSaving): Promise<boolean> {
  const saved = await db
    .insertInto('savedViews')
    .values({ id, owner, ...view })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(view).where('savedViews.owner', '=', owner))
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}
