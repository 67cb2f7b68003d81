import type { Database } from '../open-database.ts';

/** Notes from which address a token was used; false when it was that one already. */
export async function noteTokenAddress(db: Database, id: string, address: string): Promise<boolean> {
  const result = await db
    .updateTable('accessTokens')
    .set({ lastAddress: address })
    .where('id', '=', id)
    .where('lastAddress', 'is distinct from', address)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
