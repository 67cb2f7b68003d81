import type { Database } from '../open-database.ts';

/** Notes that a session was used, and until when it now lasts. */
export async function touchSession(db: Database, tokenHash: Buffer, seen: { at: string; expiresAt: string }): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: seen.at, expiresAt: seen.expiresAt }).where('tokenHash', '=', tokenHash).execute();
}
