import type { Database } from '../open-database.ts';

/** Ends one session (signing out). */
export async function deleteSession(db: Database, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

/** Ends every session of a person but the one that acts (a password changed by its owner); returns how many there were. */
export async function deleteOtherSessionsOf(db: Database, personId: string, tokenHash: Buffer): Promise<number> {
  const others = db.deleteFrom('sessions').where('personId', '=', personId).where('tokenHash', '!=', tokenHash);
  return Number((await others.executeTakeFirst()).numDeletedRows);
}

/** Ends every session of a person (new password, account disabled); returns how many there were. */
export async function deleteSessionsOf(db: Database, personId: string): Promise<number> {
  const result = await db.deleteFrom('sessions').where('personId', '=', personId).executeTakeFirst();
  return Number(result.numDeletedRows);
}
