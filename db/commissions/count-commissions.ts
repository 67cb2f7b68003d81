import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { type Grounds, knownTo } from './known-to.ts';

export interface StageCount {
  stage: string;
  open: number;
  /** With a duty due before today. */
  overdue: number;
  /** With the next duty due from today until the day asked for. */
  atRisk: number;
}

/** How many open commissions a reader knows of, by stage. Days as 'YYYY-MM-DD'. */
export async function countOpen(db: Database, grounds: Grounds, days: { today: string; riskUntil: string }): Promise<StageCount[]> {
  return db
    .selectFrom('commissions')
    .select([
      'stage',
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where overdue_on < ${days.today}::date)`.as('overdue'),
    ])
    .select(sql<number>`count(*) filter (where overdue_on between ${days.today}::date and ${days.riskUntil}::date)`.as('atRisk'))
    .where('state', '=', 'open')
    .where(knownTo(grounds))
    .groupBy('stage')
    .execute();
}

/** How many commissions that ended since an instant a reader knows of, by how they ended. */
export async function countClosed(db: Database, grounds: Grounds, since: Date): Promise<{ outcome: string | null; count: number }[]> {
  return db
    .selectFrom('commissions')
    .select(['outcome', sql<number>`count(*)`.as('count')])
    .where('state', '=', 'closed')
    .where('closedAt', '>=', since)
    .where(knownTo(grounds))
    .groupBy('outcome')
    .execute();
}
