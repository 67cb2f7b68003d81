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
  expiresAt: string;
  /** What it is lent for: reading, or everything its person may do. */
  scope: 'read' | 'act';
}

/** Stores a personal access token. */
export async function createAccessToken(db: Database, token: NewAccessToken): Promise<void> {
  await db.insertInto('accessTokens').values(token).execute();
}
