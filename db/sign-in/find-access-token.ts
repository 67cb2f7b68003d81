import type { Database } from '../open-database.ts';
import { rolesHeld } from '../master-data/roles-held.ts';

/**
 * The token with its person and what they may act as on the day ('YYYY-MM-DD'), unless it is revoked or has expired by `at` or the
 * account is disabled.
 */
export async function findAccessToken(db: Database, tokenHash: Buffer, at: string, day: string) {
  return db
    .selectFrom('accessTokens as t')
    .innerJoin('people as p', 'p.id', 't.personId')
    .innerJoin('accounts as a', 'a.personId', 't.personId')
    .select(['t.id', 't.personId', 't.name', 't.expiresAt', 'p.fullName', 'a.username'])
    .select(rolesHeld('t.personId', day).as('roles'))
    .where('t.tokenHash', '=', tokenHash)
    .where('t.revokedAt', 'is', null)
    .where((eb) => eb.or([eb('t.expiresAt', 'is', null), eb('t.expiresAt', '>', new Date(at))]))
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
}
