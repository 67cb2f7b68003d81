import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** How much is open in one stage of one procedure. */
export interface OpenWork {
  procedure: string;
  /** A stage, but never 'archived'. */
  stage: string;
  cases: number;
  duties: number;
  /** Duties whose day has passed. */
  overdue: number;
}

/** Counts open cases by their stage, and their duties by the stage of the duty. `today`: 'YYYY-MM-DD' in Viet Nam. */
export async function countOpenWork(db: Database, today: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select procedure, stage, sum(cases)::int as cases, sum(duties)::int as duties, sum(overdue)::int as overdue
      from (select procedure, stage, count(*) as cases, 0 as duties, 0 as overdue from cases where state = 'open' group by 1, 2
            union all
            select c.procedure, d.stage, 0, count(*), count(*) filter (where d.due_on < ${today}::date)
              from duties d join cases c on c.id = d.case_id group by 1, 2) counted
     group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
