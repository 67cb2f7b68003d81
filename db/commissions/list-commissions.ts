import { type SqlBool, sql } from 'kysely';
import { type Visibility, visibleTo } from '../cases/visibility.ts';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { searchPatterns } from '../search-patterns.ts';
import { dutyOpenTo, type ReadGrounds, sitsIn } from '../cases/known-to.ts';
import { commissionLine } from './line.ts';

export interface CommissionFilter {
  visibility: Visibility;
  stage?: string;
  /** A service kind. */
  kind?: string;
  /** A party's id. */
  organisation?: string;
  year?: number;
  state?: 'open' | 'closed' | 'imported';
  /** Only commissions with a duty due before this day ('YYYY-MM-DD', today in Viet Nam). */
  overdueOn?: string;
  /** The reader for `overdueOn`: a duty closed to them does not count. Rows in which they have a seat are not judged here. */
  grounds?: ReadGrounds;
  /** Words of title or code. Accents, đ and case do not matter, and every word must occur. */
  q?: string;
  cursor?: string;
  /** 50 when absent. */
  limit?: number;
}

export type CommissionListItem = Awaited<ReturnType<typeof page>>[number];

export interface CommissionPage {
  /** Newest first. */
  items: CommissionListItem[];
  /** Pass it as `cursor` for the next page. Null at the end. */
  nextCursor: string | null;
}

/** Lists commissions, newest first, without their snapshots. Throws InvalidCursor for a cursor it did not give. */
export async function listCommissions(db: Database, filter: CommissionFilter): Promise<CommissionPage> {
  const limit = filter.limit ?? 50;
  const rows = await page(db, filter, limit + 1);
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? cursorOf(last) : null };
}

/** The cursor with which a list goes on after this row. */
export function cursorOf({ openedAt, id }: Pick<CommissionListItem, 'openedAt' | 'id'>): string {
  return encodeCursor([openedAt.toISOString(), id]);
}

/** The page is found among the cases alone, so that only its own rows are looked up in `commissions`. */
async function page(db: Database, filter: CommissionFilter, limit: number) {
  return db
    .selectFrom(casesOf(db, filter, limit).as('cases'))
    .innerJoin('commissions', 'commissions.caseId', 'cases.id')
    .selectAll('cases')
    .select(['commissions.route', 'commissions.serviceKinds', 'commissions.requesterId', 'commissions.hostId', 'commissions.orderIssuerId'])
    .select(['commissions.funderId', 'commissions.decidingAuthorityId', 'commissions.unionId'])
    .select(commissionLine.as('line'))
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(limit)
    .execute();
}

function casesOf(db: Database, filter: CommissionFilter, limit: number) {
  let query = db
    .selectFrom('cases')
    .select(['cases.id', 'cases.procedure', 'cases.code', 'cases.title', 'cases.stage', 'cases.state', 'cases.outcome'])
    .select(['cases.organisations', 'cases.openedAt', 'cases.closedAt', 'cases.year', 'cases.overdueOn', 'cases.revision'])
    .select('cases.updatedAt')
    .where('cases.procedure', '=', 'commission')
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(limit);
  const visible = visibleTo(filter.visibility);
  if (visible !== null) query = query.where(visible);
  if (filter.stage !== undefined) query = query.where('cases.stage', '=', filter.stage);
  if (filter.state !== undefined) query = query.where('cases.state', '=', filter.state);
  if (filter.year !== undefined) query = query.where('cases.year', '=', filter.year);
  if (filter.kind !== undefined) query = query.where(isOfKind(filter.kind));
  if (filter.organisation !== undefined) query = query.where(sql<SqlBool>`cases.organisations @> array[${filter.organisation}]::uuid[]`);
  if (filter.overdueOn !== undefined) {
    query = query.where('cases.state', '=', 'open').where('cases.overdueOn', '<', filter.overdueOn);
    if (filter.grounds !== undefined) query = query.where(isOverdueTo(filter.grounds, filter.overdueOn));
  }
  for (const pattern of searchPatterns(filter.q)) query = query.where(sql<SqlBool>`cases.search_fold like vn_fold(${pattern})`);
  if (filter.cursor !== undefined) {
    const [openedAt, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
    query = query.where(sql<SqlBool>`(cases.opened_at, cases.id) < (${openedAt}::timestamptz, ${id}::uuid)`);
  }
  return query;
}

function isOfKind(kind: string) {
  return sql<SqlBool>`exists (select from commissions where case_id = cases.id and service_kinds @> array[${kind}]::text[])`;
}

function isOverdueTo(grounds: ReadGrounds, on: string) {
  return sql<SqlBool>`(${sitsIn(grounds)} or exists (
    select from duties as d where d.case_id = cases.id and d.due_on < ${on}::date and ${dutyOpenTo(grounds)}))`;
}
