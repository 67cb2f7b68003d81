import type { Database } from '../open-database.ts';

/** Deletes sessions that have expired by `at`. Returns how many. */
export async function deleteExpiredSessions(db: Database, at: string): Promise<number> {
  const result = await db.deleteFrom('sessions').where('expiresAt', '<=', new Date(at)).executeTakeFirst();
  return Number(result.numDeletedRows);
}
