import type { Database } from '../open-database.ts';
import { rolesHeld } from '../master-data/roles-held.ts';
import { mayEnter } from './may-enter.ts';

/**
 * The token with its person and their capabilities on the day ('YYYY-MM-DD'). Undefined when it is revoked, has expired by `at`, or its
 * person may no longer sign in.
 */
export async function findAccessToken(db: Database, tokenHash: Buffer, at: string, day: string) {
  return db
    .selectFrom('accessTokens as t')
    .innerJoin('people as p', 'p.id', 't.personId')
    .innerJoin('accounts as a', 'a.personId', 't.personId')
    .select(['t.id', 't.personId', 't.name', 't.scope', 't.lastAddress', 't.expiresAt', 'p.fullName', 'a.username'])
    .select(rolesHeld('t.personId', day).as('roles'))
    .where('t.tokenHash', '=', tokenHash)
    .where('t.revokedAt', 'is', null)
    .where('t.expiresAt', '>', new Date(at))
    .where(mayEnter(day))
    .executeTakeFirst();
}
