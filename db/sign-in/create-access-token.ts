import type { Database } from '../open-database.ts';

export interface NewAccessToken {
  id: string;
  personId: string;
  /** The person's name for it. */
  name: string;
  /** SHA-256 of the token. The token itself is shown once and never stored. */
  tokenHash: Buffer;
  /** ISO 8601 UTC. */
  createdAt: string;
  expiresAt: string;
  /** What it permits: reading, or everything that its person may do. */
  scope: 'read' | 'act';
}

/** Stores a personal access token. */
export async function createAccessToken(db: Database, token: NewAccessToken): Promise<void> {
  await db.insertInto('accessTokens').values(token).execute();
}
