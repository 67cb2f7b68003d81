import type { Database } from '../open-database.ts';

export interface Discarding {
  id: string;
  maker: string;
  /** The version that was seen; any when absent. */
  version?: number;
  /** ISO 8601 UTC. */
  at: string;
}

/** Drops what a draft says; false unless it is open, its maker's in every respect, and as it was seen. The row stays. */
export async function discardDraft(db: Database, { id, maker, version, at }: Discarding): Promise<boolean> {
  let query = db
    .updateTable('drafts')
    .set({ content: null, title: null, discardedAt: at })
    .where('id', '=', id)
    .where('maker', '=', maker)
    .where('holder', '=', maker)
    .where('content', 'is not', null);
  if (version !== undefined) query = query.where('version', '=', version);
  const dropped = await query.executeTakeFirst();
  return dropped.numUpdatedRows === 1n;
}
