import type { Database } from '../open-database.ts';

/** Records that a session was used, and its new end. */
export async function touchSession(db: Database, tokenHash: Buffer, seen: { at: string; expiresAt: string }): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: seen.at, expiresAt: seen.expiresAt }).where('tokenHash', '=', tokenHash).execute();
}
