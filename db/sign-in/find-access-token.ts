import type { Database } from '../open-database.ts';

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
