import type { Database } from '../open-database.ts';

export interface ViewDeleting {
  id: string;
  owner: string;
  /** The version that the person saw. Any version when absent. */
  seenVersion?: number | undefined;
}

/** Deletes a person's own view. False when they have none of this id, or it is at another version. */
export async function deleteView(db: Database, { id, owner, seenVersion }: ViewDeleting): Promise<boolean> {
  let query = db.deleteFrom('savedViews').where('id', '=', id).where('owner', '=', owner);
  if (seenVersion !== undefined) query = query.where('rowVersion', '=', seenVersion);
  const gone = await query.executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
