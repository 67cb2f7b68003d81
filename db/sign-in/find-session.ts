import type { Database } from '../open-database.ts';

/** The session of a token with its person, unless it has expired by `at` or the account is disabled. */
export async function findSession(db: Database, tokenHash: Buffer, at: string) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .innerJoin('accounts as a', 'a.personId', 's.personId')
    .select(['s.personId', 's.createdAt', 's.lastSeenAt', 's.expiresAt', 'p.fullName', 'a.username'])
    .where('s.tokenHash', '=', tokenHash)
    .where('s.expiresAt', '>', new Date(at))
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
}

export type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>;
