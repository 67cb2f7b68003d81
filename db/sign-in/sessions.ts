import type { Database } from '../open-database.ts';

export interface NewSession {
  /** SHA-256 of the token; the token itself is never stored. */
  tokenHash: Buffer;
  personId: string;
  /** ISO 8601 UTC. */
  createdAt: string;
  expiresAt: string;
}

/** Opens a session. */
export async function createSession(db: Database, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({ ...session, lastSeenAt: session.createdAt })
    .execute();
}

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

/** Notes that a session was used, and until when it now lasts. */
export async function touchSession(db: Database, tokenHash: Buffer, seen: { at: string; expiresAt: string }): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: seen.at, expiresAt: seen.expiresAt }).where('tokenHash', '=', tokenHash).execute();
}

/** Ends one session (signing out). */
export async function deleteSession(db: Database, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

/** Ends every session of a person (new password, account disabled); returns how many there were. */
export async function deleteSessionsOf(db: Database, personId: string): Promise<number> {
  const result = await db.deleteFrom('sessions').where('personId', '=', personId).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Clears sessions that have expired by `at`; returns how many. */
export async function deleteExpiredSessions(db: Database, at: string): Promise<number> {
  const result = await db.deleteFrom('sessions').where('expiresAt', '<=', new Date(at)).executeTakeFirst();
  return Number(result.numDeletedRows);
}
