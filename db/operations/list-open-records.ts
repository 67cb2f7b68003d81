import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';

/** What PostgreSQL has of a case, as far as an operator may see it: nothing that a person wrote. */
export interface OperatorsRecord {
  id: string;
  procedure: string;
  code: string | null;
  stage: string;
  state: string;
  revision: number;
  /** Time of the last fact. */
  updatedAt: Date;
  /** Effects that are intended and not settled. */
  effects: number;
  duties: number;
}

/** Lists open cases of every procedure in the order of their ids. Throws InvalidCursor for a cursor it did not give. */
export async function listOpenRecords(db: Database, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  let query = records(db)
    .where('state', '=', 'open')
    .orderBy('id')
    .limit(limit + 1);
  if (cursor !== undefined) query = query.where('id', '>', decodeCursor(cursor, ['uuid'])[0]!);
  const rows: OperatorsRecord[] = await query.execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null };
}

/** One of these records, whatever its state. Undefined when the case has nothing on record. */
export async function findOperatorsRecord(db: Database, id: string): Promise<OperatorsRecord | undefined> {
  return records(db).where('id', '=', id).executeTakeFirst();
}

function records(db: Database) {
  return db
    .selectFrom('cases')
    .select(['id', 'procedure', 'code', 'stage', 'state', 'revision', 'updatedAt'])
    .select(sql<number>`coalesce(jsonb_array_length(snapshot -> 'effects' -> 'pending'), 0)`.as('effects'))
    .select(sql<number>`(select count(*)::int from duties d where d.case_id = cases.id)`.as('duties'));
}
