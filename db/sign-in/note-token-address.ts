import type { Database } from '../open-database.ts';

/** Records the address from which a token was used. False when it was the same already. */
export async function noteTokenAddress(db: Database, id: string, address: string): Promise<boolean> {
  const result = await db
    .updateTable('accessTokens')
    .set({ lastAddress: address })
    .where('id', '=', id)
    .where('lastAddress', 'is distinct from', address)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
