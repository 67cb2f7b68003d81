import { type SqlBool, sql } from 'kysely';
import { knownTo, type ReadGrounds } from '../cases/known-to.ts';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { searchPatterns } from '../search-patterns.ts';
import { obstacleLine } from './line.ts';

export interface ObstacleFilter {
  /** The reader: only obstacles that they may know of. */
  grounds: ReadGrounds;
  /** A stage, or 'archived' for closed obstacles. */
  stage?: string | undefined;
  category?: string | undefined;
  /** A body with a part in it. */
  organisation?: string | undefined;
  /** The case that it is about. */
  about?: string | undefined;
  /** Only open obstacles with a duty due before this day ('YYYY-MM-DD', today in Viet Nam). */
  overdueOn?: string | undefined;
  /** Words of the title, which is the name of the body that raised it. Accents, đ and case do not matter. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export type ObstacleListItem = Awaited<ReturnType<typeof page>>[number];

/** Lists obstacles, newest first, without their snapshots. Throws InvalidCursor for a cursor it did not give. */
export async function listObstacles(
  db: Database,
  filter: ObstacleFilter,
): Promise<{ items: ObstacleListItem[]; nextCursor: string | null }> {
  const rows = await page(db, filter, filter.limit + 1);
  const items = rows.slice(0, filter.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > filter.limit && last !== undefined ? obstacleCursorOf(last) : null };
}

/** The cursor with which a list goes on after this row. */
export function obstacleCursorOf({ openedAt, id }: Pick<ObstacleListItem, 'openedAt' | 'id'>): string {
  return encodeCursor([openedAt.toISOString(), id]);
}

async function page(db: Database, filter: ObstacleFilter, limit: number) {
  const { stage, category, organisation, about, overdueOn } = filter;
  let query = db
    .selectFrom('cases')
    .innerJoin('obstacles', 'obstacles.caseId', 'cases.id')
    .select(['cases.id', 'cases.procedure', 'cases.title', 'cases.stage', 'cases.state', 'cases.outcome', 'cases.organisations'])
    .select(['cases.openedAt', 'cases.closedAt', 'cases.overdueOn', 'cases.revision'])
    .select(['obstacles.category', 'obstacles.aboutProcedure', 'obstacles.aboutCase', 'obstacles.aboutNumber', 'obstacles.raisedBy'])
    .select(['obstacles.raiserId', 'obstacles.round', 'obstacles.answer', 'obstacles.answeredAt'])
    .select(obstacleLine.as('line'))
    .where('cases.procedure', '=', 'obstacle')
    .where(knownTo(filter.grounds))
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(limit);
  if (stage !== undefined) query = query.where('cases.stage', '=', stage);
  if (category !== undefined) query = query.where('obstacles.category', '=', category);
  if (organisation !== undefined) query = query.where(sql<SqlBool>`cases.organisations @> array[${organisation}]::uuid[]`);
  if (about !== undefined) query = query.where('obstacles.aboutCase', '=', about);
  if (overdueOn !== undefined) query = query.where('cases.state', '=', 'open').where('cases.overdueOn', '<', overdueOn);
  for (const pattern of searchPatterns(filter.q)) query = query.where(sql<SqlBool>`cases.search_fold like vn_fold(${pattern})`);
  if (filter.cursor !== undefined) {
    const [openedAt, id] = decodeCursor(filter.cursor, ['instant', 'uuid']);
    query = query.where(sql<SqlBool>`(cases.opened_at, cases.id) < (${openedAt}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}
