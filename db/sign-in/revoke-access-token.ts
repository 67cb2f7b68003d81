import type { Database } from '../open-database.ts';

/** Revokes a token of this person. False when it is not theirs, unknown or revoked before. */
export async function revokeAccessToken(db: Database, token: { id: string; personId: string; at: string }): Promise<boolean> {
  const result = await db
    .updateTable('accessTokens')
    .set({ revokedAt: token.at })
    .where('id', '=', token.id)
    .where('personId', '=', token.personId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
