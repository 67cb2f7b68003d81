import type { Database } from '../open-database.ts';

/** A person's tokens, newest first, without their hashes. */
export async function listAccessTokens(db: Database, personId: string) {
  return db
    .selectFrom('accessTokens')
    .select(['id', 'name', 'scope', 'createdAt', 'expiresAt', 'revokedAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}
