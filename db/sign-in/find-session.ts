import type { Database } from '../open-database.ts';
import { prepared } from '../prepare-statements.ts';
import { rolesHeld } from '../master-data/roles-held.ts';
import { mayEnter } from './may-enter.ts';

/**
 * The session of a token with its person and their capabilities on the day ('YYYY-MM-DD'). Undefined when it has expired by `at` or its
 * person may no longer sign in.
 */
export async function findSession(db: Database, tokenHash: Buffer, at: string, day: string) {
  return db
    .selectFrom('sessions as s')
    .modifyFront(prepared)
    .innerJoin('people as p', 'p.id', 's.personId')
    .innerJoin('accounts as a', 'a.personId', 's.personId')
    .select(['s.personId', 's.createdAt', 's.lastSeenAt', 's.expiresAt', 'p.fullName', 'a.username'])
    .select(rolesHeld('s.personId', day).as('roles'))
    .where('s.tokenHash', '=', tokenHash)
    .where('s.expiresAt', '>', new Date(at))
    .where(mayEnter(day))
    .executeTakeFirst();
}
