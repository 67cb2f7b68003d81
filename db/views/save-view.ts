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
  /** The version that the change is based on. Any version when absent. */
  seenVersion?: number | undefined;
}

/** Saves a new or changed view under its id. False when the id is another person's, or the view is at another version. */
export async function saveView(db: Database, { id, owner, seenVersion, ...view }: ViewSaving): Promise<boolean> {
  const saved = await db
    .insertInto('savedViews')
    .values({ id, owner, ...view })
    .onConflict((conflict) => {
      const changed = conflict.column('id').doUpdateSet(view).where('savedViews.owner', '=', owner);
      return seenVersion === undefined ? changed : changed.where('savedViews.rowVersion', '=', seenVersion);
    })
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}
