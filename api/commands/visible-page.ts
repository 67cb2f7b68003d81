import { dutiesOf, type OwedDuty } from '../../db/cases/duties-of.ts';
import { cursorOf, listCommissions, type CommissionFilter, type CommissionListItem } from '../../db/commissions/list-commissions.ts';
import type { Database } from '../../db/open-database.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { isDutyKind } from '../../domain/commission/duty-kinds.ts';
import { isDutyOpen, type Looking } from '../../domain/commission/view.ts';
import type { Who } from '../identity/who.ts';
import { groundsOf } from './grounds.ts';
import { lookingAtLine, mayKnowLine } from './visibility.ts';

/** A row of the list as one person may see it. */
export interface SeenLine extends Omit<CommissionListItem, 'overdueOn' | 'line' | 'procedure'> {
  /** The earliest due day of the duties that are open to the person. */
  dueOn: Day | null;
}

export interface VisiblePage {
  rows: SeenLine[];
  nextCursor: string | null;
}

/** Rows of the list that the person may know of, newest first. Further rows are fetched until the page is full. */
export async function visiblePage(db: Database, who: Who, wanted: Omit<CommissionFilter, 'limit'>, limit: number): Promise<VisiblePage> {
  const filter = wanted.overdueOn === undefined ? wanted : { ...wanted, grounds: groundsOf(who) };
  const { items, nextCursor } = await filledPage({
    limit,
    cursor: wanted.cursor,
    fetch: (cursor, count) => listCommissions(db, { ...filter, ...(cursor === null ? {} : { cursor }), limit: count }),
    see: async (rows) => {
      const seen = await linesSeen(db, who, rows);
      return wanted.overdueOn === undefined ? seen : seen.filter(({ dueOn }) => dueOn !== null && dueOn < wanted.overdueOn!);
    },
    cursorOf,
  });
  return { rows: items, nextCursor };
}

interface Filling<Row, Seen> {
  limit: number;
  cursor: string | undefined;
  fetch: (cursor: string | null, count: number) => Promise<{ items: Row[]; nextCursor: string | null }>;
  see: (rows: Row[]) => Promise<Seen[]>;
  cursorOf: (seen: Seen) => string;
}

/**
 * A page of rows that a reader may see. Only rows that they see decide the next cursor: a cursor from a hidden row would reveal that it
 * exists.
 */
export async function filledPage<Row, Seen>(page: Filling<Row, Seen>): Promise<{ items: Seen[]; nextCursor: string | null }> {
  const { limit, fetch, see } = page;
  const seen: Seen[] = [];
  let cursor: string | null = page.cursor ?? null;
  do {
    const fetched: { items: Row[]; nextCursor: string | null } = await fetch(cursor, limit + 1);
    seen.push(...(await see(fetched.items)));
    cursor = fetched.nextCursor;
  } while (seen.length <= limit && cursor !== null);
  const items = seen.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: seen.length > limit && last !== undefined ? page.cursorOf(last) : null };
}

/** The rows that the person may know of. Each has the next due day among the duties open to them. */
async function linesSeen(db: Database, who: Who, rows: readonly CommissionListItem[]): Promise<SeenLine[]> {
  const known = rows.filter((row) => mayKnowLine(who, row));
  const owed = await dutiesOf(
    db,
    known.filter(({ state }) => state === 'open').map(({ id }) => id),
  );
  const byCommission = new Map<string, OwedDuty[]>();
  for (const duty of owed) byCommission.set(duty.caseId, [...(byCommission.get(duty.caseId) ?? []), duty]);
  return known.map((row) => {
    const looking = lookingAtLine(who, row);
    const days = (byCommission.get(row.id) ?? []).filter((duty) => isOwedOpen(duty, looking)).map(({ dueOn }) => dueOn);
    const { overdueOn: _, line: _line, procedure: _procedure, ...line } = row;
    return { ...line, dueOn: days.sort()[0] ?? null };
  });
}

function isOwedOpen({ kind, about, ownerPerson: person, ownerOrganisation: organisation, ownerCapability }: OwedDuty, looking: Looking) {
  const named = { kind: isDutyKind(kind) ? kind : null, about, person };
  return isDutyOpen({ ...named, organisation, capability: ownerCapability as Capability }, looking);
}
