import type { Database } from '../open-database.ts';

/**
 * Voids a number taken under `key`. The number stays used. Returns 'voided', 'alreadyVoided' (the first reason is kept) or 'unknown'. The
 * reason is kept with the register, not in the journal.
 */
export async function voidRegisterNumber(
  db: Database,
  request: { key: string; reason: string; at: string },
): Promise<'voided' | 'alreadyVoided' | 'unknown'> {
  const changed = await db
    .updateTable('registerNumbers')
    .set({ voidedAt: request.at, voidReason: request.reason })
    .where('key', '=', request.key)
    .where('voidedAt', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 1n) return 'voided';
  const known = await db.selectFrom('registerNumbers').select('number').where('key', '=', request.key).executeTakeFirst();
  return known === undefined ? 'unknown' : 'alreadyVoided';
}
