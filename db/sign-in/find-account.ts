import type { Database } from '../open-database.ts';
import { mayEnter } from './may-enter.ts';

/**
 * The account of a username (any case or Unicode form) with its person's name, and whether they may sign in on the day ('YYYY-MM-DD').
 * Undefined when there is none.
 */
export async function findAccount(db: Database, username: string, day: string) {
  return db
    .selectFrom('accounts as a')
    .innerJoin('people as p', 'p.id', 'a.personId')
    .select(['a.personId', 'a.username', 'a.passwordHash', 'a.disabledAt', 'p.fullName', 'a.rowVersion', mayEnter(day).as('mayEnter')])
    .where('a.username', '=', username.normalize('NFC').toLowerCase())
    .executeTakeFirst();
}
