import type { Database } from '../open-database.ts';

/**
 * Erases a private text: body and salt go and the digest stays. The journal then still verifies, and nobody can test guesses. Returns false
 * when there was nothing to erase (unknown, or erased before).
 */
export async function eraseText(db: Database, id: string, erasedAt: string): Promise<boolean> {
  const result = await db
    .updateTable('privateTexts')
    .set({ body: null, salt: null, erasedAt })
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
