import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** What is tried (an account, an address), as a digest of 32 bytes, and how often it may be tried within one window. */
export interface TriedDoor {
  door: Buffer;
  most: number;
  windowMs: number;
}

/**
 * Whether the attempt is allowed. If not, `until` says when attempts are allowed again (ISO 8601 UTC). `isFirst` marks the first refused
 * attempt of its window.
 */
export type Counted = { isHeard: true } | { isHeard: false; until: string; isFirst: boolean };

/**
 * Counts an attempt before its work is done, for all processes together. Of the refused attempts only the first is written, so each further
 * one of a flood costs one read. `at`: ISO 8601 UTC.
 */
export async function countAttempt(db: Database, { door, most, windowMs }: TriedDoor, at: string): Promise<Counted> {
  const now = new Date(at);
  const expired = new Date(now.getTime() - windowMs);
  const { rows } = await sql<{ attempts: number }>`
    insert into attempts as a (door, began_at, attempts) values (${door}, ${now}, 1)
    on conflict (door) do update set
      attempts = case when a.began_at <= ${expired} then 1 else a.attempts + 1 end,
      began_at = case when a.began_at <= ${expired} then ${now} else a.began_at end
    where a.began_at <= ${expired} or a.attempts <= ${most}
    returning attempts`.execute(db);
  const attempts = rows[0]?.attempts;
  if (attempts !== undefined && attempts <= most) return { isHeard: true };
  const held = await db.selectFrom('attempts').select('beganAt').where('door', '=', door).executeTakeFirst();
  const until = new Date((held?.beganAt ?? now).getTime() + windowMs).toISOString();
  return { isHeard: false, until, isFirst: attempts !== undefined };
}

/** Takes back an attempt that was right, and so was not a guess. */
export async function forgetAttempt(db: Database, doors: readonly Buffer[]): Promise<void> {
  // The order of the keys prevents a deadlock between two callers with the same doors.
  for (const door of [...doors].sort((a, b) => a.compare(b))) {
    await sql`update attempts set attempts = attempts - 1 where door = ${door} and attempts > 0`.execute(db);
  }
}

/** Clears windows that began before `before` (ISO 8601 UTC). */
export async function deleteOldAttempts(db: Database, before: string): Promise<void> {
  await sql`delete from attempts where began_at < ${new Date(before)}`.execute(db);
}
