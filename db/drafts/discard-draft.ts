import type { Database } from '../open-database.ts';

export interface Discarding {
  id: string;
  maker: string;
  /** The version that the person saw. Any version when absent. */
  version?: number;
  /** ISO 8601 UTC. */
  at: string;
}

/**
 * Discards a draft: its content goes and the row stays. False unless it is open, made and held by this person, and at the version they saw.
 */
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
