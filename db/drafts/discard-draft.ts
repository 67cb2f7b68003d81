import type { Database } from '../open-database.ts';

/** Drops what a draft says; false unless it is open and its maker's in every respect. The row stays. */
export async function discardDraft(db: Database, { id, maker, at }: { id: string; maker: string; at: string }): Promise<boolean> {
  const dropped = await db
    .updateTable('drafts')
    .set({ content: null, title: null, discardedAt: at })
    .where('id', '=', id)
    .where('maker', '=', maker)
    .where('holder', '=', maker)
    .where('content', 'is not', null)
    .executeTakeFirst();
  return dropped.numUpdatedRows === 1n;
}
