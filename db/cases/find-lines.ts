import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { lineOfCase } from '../procedures.ts';

/** The lines of these cases, by id: what decides who may see which part of them, without their states. */
export async function findLines(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('cases')
    .select(['cases.id', 'cases.procedure', 'cases.state', 'cases.organisations', 'cases.code', 'cases.title', 'cases.stage'])
    .select(lineOfCase().as('line'))
    .where('cases.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export type CaseLine = Pick<
  Awaited<ReturnType<typeof findLines>> extends Map<string, infer Row> ? Row : never,
  'procedure' | 'state' | 'organisations' | 'line'
>;
