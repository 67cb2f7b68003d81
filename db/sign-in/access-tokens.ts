import type { Database } from '../open-database.ts';

export interface NewAccessToken {
  id: string;
  personId: string;
  /** What the person calls it. */
  name: string;
  /** SHA-256 of the token; the token itself is shown once and never stored. */
  tokenHash: Buffer;
  /** ISO 8601 UTC. */
  createdAt: string;
  /** Null: until revoked. */
  expiresAt: string | null;
}

/** Stores a personal access token. */
export async function createAccessToken(db: Database, token: NewAccessToken): Promise<void> {
  await db.insertInto('accessTokens').values(token).execute();
}

/** The token with its person, unless it is revoked or has expired by `at` or the account is disabled. */
export async function findAccessToken(db: Database, tokenHash: Buffer, at: string) {
  return db
    .selectFrom('accessTokens as t')
    .innerJoin('people as p', 'p.id', 't.personId')
    .innerJoin('accounts as a', 'a.personId', 't.personId')
    .select(['t.id', 't.personId', 't.name', 't.expiresAt', 'p.fullName', 'a.username'])
    .where('t.tokenHash', '=', tokenHash)
    .where('t.revokedAt', 'is', null)
    .where((eb) => eb.or([eb('t.expiresAt', 'is', null), eb('t.expiresAt', '>', new Date(at))]))
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
}

/** A person's tokens, newest first, without their hashes. */
export async function listAccessTokens(db: Database, personId: string) {
  return db
    .selectFrom('accessTokens')
    .select(['id', 'name', 'createdAt', 'expiresAt', 'revokedAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** Revokes a token of this person; false when it is not theirs, unknown or revoked before. */
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
