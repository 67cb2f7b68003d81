import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/**
 * Erases the private texts of cases that were stored before `storedBefore` and that no fact names, and records which. Instants are ISO 8601
 * UTC. Returns how many there were. Repeating it is harmless. Call it when no act is under way.
 */
export async function eraseLooseTexts(db: Database, { storedBefore, at }: { storedBefore: string; at: string }): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    select erase_loose_texts(${storedBefore}::timestamptz, ${at}::timestamptz) as erased`.execute(db);
  return rows[0]!.erased;
}
