import type { Database } from '../open-database.ts';

/** Erases private texts of an act that was refused: body and salt go, the digest stays. Those erased before are passed over. */
export async function eraseTexts(db: Database, ids: readonly string[], erasedAt: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('privateTexts')
    .set({ body: null, salt: null, erasedAt })
    .where('id', 'in', [...ids])
    .where('erasedAt', 'is', null)
    .execute();
}
