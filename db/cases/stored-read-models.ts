import { sql } from 'kysely';
import type { CaseRow, OwedDuty, ReadModel } from '../../domain/case/read-model.ts';
import type { Database } from '../open-database.ts';
import { storedProcedure } from '../procedures.ts';
import { withContentsAsStored } from './pinned-contents.ts';

/** The stored read models of these cases, by id. Cases without a row are left out. `own` is empty where its row is missing. */
export async function storedReadModels(db: Database, procedure: string, ids: readonly string[]): Promise<Map<string, ReadModel>> {
  const found = await db.selectFrom('cases').selectAll().where('procedure', '=', procedure).where('id', 'in', ids).execute();
  const rows = await withContentsAsStored(db, found);
  const owed = await db.selectFrom('duties').select(['caseId', 'duty', 'rung']).where('caseId', 'in', ids).execute();
  const own = await ownRows(db, procedure, ids);
  const duties = new Map<string, OwedDuty[]>(ids.map((id) => [id, []]));
  for (const { caseId, duty, rung } of owed) duties.get(caseId)?.push({ duty: duty as unknown as OwedDuty['duty'], rung });
  return new Map(
    rows.map(({ id, searchFold: _, ruleSetDigest: __, calendarDigest: ___, snapshot, openedAt, closedAt, updatedAt, state, ...same }) => {
      const times = { openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null, updatedAt: updatedAt.toISOString() };
      const row: CaseRow = { ...same, ...times, state: state as CaseRow['state'] };
      return [id, { row, own: own.get(id) ?? {}, duties: duties.get(id) ?? [], snapshot }];
    }),
  );
}

async function ownRows(db: Database, procedure: string, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ caseId: string } & Record<string, unknown>>`
    select * from ${sql.table(storedProcedure(procedure).table)} where case_id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ caseId, ...own }) => [caseId, withWrittenInstants(own)]));
}

/** The procedure writes instants as ISO 8601 UTC. */
function withWrittenInstants(own: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(own).map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]));
}
