import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { Checked } from './check-invariants.ts';
import { mostKept, type Violation } from './invariant.ts';

const dayMs = 24 * 3_600_000;
/** Nights in which leftover texts are erased before they count as a fault. */
const nightsToErase = 2;

/**
 * Whether no private text of a case is kept that no fact names. The nightly run erases texts of refused or unrecorded acts once they are
 * `days` old. `now` in milliseconds since 1970.
 */
export async function checkLooseTexts(db: Database, { now, days }: { now: number; days: number }): Promise<Checked> {
  const storedBefore = new Date(now - (days + nightsToErase) * dayMs).toISOString();
  const looked = await sql<{ texts: number }>`
    select count(*)::int as texts from private_texts
     where case_id is not null and erased_at is null and created_at < ${storedBefore}::timestamptz`.execute(db);
  const { rows } = await sql<{ id: string; caseId: string }>`
    select id, case_id from loose_texts(${storedBefore}::timestamptz) order by id`.execute(db);
  const violations = rows.map(({ id, caseId }): Violation => ({
    where: `case ${caseId}`,
    what: `text ${id} is kept and no fact names it`,
  }));
  return {
    name: 'loose-texts',
    statement: `No private text older than ${days} days is kept that no fact names (${nightsToErase} nights to erase it).`,
    counted: 'texts',
    checked: looked.rows[0]!.texts,
    violations: violations.slice(0, mostKept),
    ...(violations.length > mostKept ? { unkept: violations.length - mostKept } : {}),
  };
}
