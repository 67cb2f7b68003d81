import type { Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { Commissions } from '../schema.ts';
import type { CommissionRow, DutyRow } from './rows.ts';

/** What PostgreSQL keeps of one commission beside its journal. */
export interface ReadModel {
  row: CommissionRow;
  duties: DutyRow[];
  snapshot: Record<string, unknown>;
}

/** The read models of these commissions as they are stored, by id; one that has no row is left out. */
export async function storedReadModels(db: Database, ids: readonly string[]): Promise<Map<string, ReadModel>> {
  const rows = await db.selectFrom('commissions').selectAll().where('id', 'in', ids).execute();
  const owed = await db.selectFrom('duties').selectAll().where('caseId', 'in', ids).execute();
  const duties = new Map<string, DutyRow[]>(ids.map((id) => [id, []]));
  for (const { caseId, dueOrder: _dueOrder, since, ...duty } of owed) {
    duties.get(caseId)?.push({ ...duty, since: since.toISOString() });
  }
  return new Map(rows.map((found) => [found.id, { ...rowOf(found), duties: duties.get(found.id) ?? [] }]));
}

function rowOf(found: Selectable<Commissions>) {
  const { id: _id, searchFold: _searchFold, financeId: _f, homeAffairsId: _h, specialistId: _s, isWithoutCost: _w, ...rest } = found;
  // Those too PostgreSQL makes from the snapshot by itself.
  const { calendarVersion: _calendarVersion, seats: _seats, isIssued: _isIssued, instrument: _instrument, ...own } = rest;
  const { snapshot, openedAt, closedAt, updatedAt, state, ...same } = own;
  const times = { openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null, updatedAt: updatedAt.toISOString() };
  const row: CommissionRow = { ...same, ...times, state: state as CommissionRow['state'] };
  return { row, snapshot: snapshot as Record<string, unknown> };
}
