import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { dutyOpenTo, type ReadGrounds, knownTo } from './known-to.ts';

export interface StageCount {
  stage: string;
  open: number;
  /** With a duty due before today. */
  overdue: number;
  /** With the next duty due from today until the day asked for. */
  atRisk: number;
}

/** How many open commissions a reader knows of, by stage, and when the duties that are open to them are due. Days as 'YYYY-MM-DD'. */
export async function countOpen(db: Database, grounds: ReadGrounds, days: { today: string; riskUntil: string }): Promise<StageCount[]> {
  // Owed first: one pass over the open duties, some ten thousand, instead of a look-up for each commission.
  const known = db
    .selectFrom('cases')
    .innerJoin('commissions', 'commissions.caseId', 'cases.id')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('duties as d')
          .innerJoin('cases', 'cases.id', 'd.caseId')
          .innerJoin('commissions', 'commissions.caseId', 'cases.id')
          .select('d.caseId')
          .select(sql<string | null>`min(d.due_on)`.as('dueOn'))
          .where('cases.state', '=', 'open')
          .where(dutyOpenTo(grounds))
          .groupBy('d.caseId')
          .as('next'),
      (join) => join.onRef('next.caseId', '=', 'cases.id'),
    )
    .where('cases.state', '=', 'open')
    .where(knownTo(grounds));
  return known
    .select([
      'cases.stage',
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where next.due_on < ${days.today}::date)`.as('overdue'),
    ])
    .select(sql<number>`count(*) filter (where next.due_on between ${days.today}::date and ${days.riskUntil}::date)`.as('atRisk'))
    .groupBy('cases.stage')
    .execute();
}

/** How many commissions that ended since an instant a reader knows of, by how they ended. */
export async function countClosed(db: Database, grounds: ReadGrounds, since: Date): Promise<{ outcome: string | null; count: number }[]> {
  return db
    .selectFrom('cases')
    .innerJoin('commissions', 'commissions.caseId', 'cases.id')
    .select(['cases.outcome', sql<number>`count(*)`.as('count')])
    .where('cases.state', '=', 'closed')
    .where('cases.closedAt', '>=', since)
    .where(knownTo(grounds))
    .groupBy('cases.outcome')
    .execute();
}
