import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { dutyOpenTo, type ReadGrounds, knownTo } from '../cases/known-to.ts';

export interface StageCount {
  stage: string;
  open: number;
  /** Commissions with a duty due before today. */
  overdue: number;
  /** Commissions whose next duty is due between today and the day asked for. */
  atRisk: number;
}

/**
 * Counts the open commissions that a reader knows of, by stage, and those overdue or at risk by the duties open to the reader. Days are
 * 'YYYY-MM-DD'.
 */
export async function countOpen(db: Database, grounds: ReadGrounds, days: { today: string; riskUntil: string }): Promise<StageCount[]> {
  const { rows } = await sql<StageCount>`
    select stage, count(*) as open,
           count(*) filter (where due_on < ${days.today}::date) as overdue,
           count(*) filter (where due_on between ${days.today}::date and ${days.riskUntil}::date) as "atRisk"
      from (select cases.stage, min(d.due_on) filter (where ${dutyOpenTo(grounds)}) as due_on
              from cases
              left join duties d on d.case_id = cases.id
             where cases.procedure = 'commission' and cases.state = 'open' and ${knownTo(grounds)}
             group by cases.id) as known
     group by stage`.execute(db);
  return rows;
}

/** Counts the commissions that a reader knows of and that ended since an instant, by outcome. */
export async function countClosed(db: Database, grounds: ReadGrounds, since: Date): Promise<{ outcome: string | null; count: number }[]> {
  return db
    .selectFrom('cases')
    .select(['cases.outcome', sql<number>`count(*)`.as('count')])
    .where('cases.procedure', '=', 'commission')
    .where('cases.state', '=', 'closed')
    .where('cases.closedAt', '>=', since)
    .where(knownTo(grounds))
    .groupBy('cases.outcome')
    .execute();
}
