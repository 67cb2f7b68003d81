import type { Database } from '../open-database.ts';

/** Deletes a person's own view; false when they have none of this id. */
export async function deleteView(db: Database, { id, owner }: { id: string; owner: string }): Promise<boolean> {
  const gone = await db.deleteFrom('savedViews').where('id', '=', id).where('owner', '=', owner).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
