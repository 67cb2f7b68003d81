import type { Database } from '../open-database.ts';

/** Erases the private texts of a refused act: body and salt go, the digest stays. Texts that were erased before are skipped. */
export async function eraseTexts(db: Database, ids: readonly string[], erasedAt: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('privateTexts')
    .set({ body: null, salt: null, erasedAt })
    .where('id', 'in', [...ids])
    .where('erasedAt', 'is', null)
    .execute();
}
