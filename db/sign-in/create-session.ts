import type { Database } from '../open-database.ts';

export interface NewSession {
  /** SHA-256 of the token. The token itself is never stored. */
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
