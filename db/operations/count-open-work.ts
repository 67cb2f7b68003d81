import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** How much is open in one stage. */
export interface OpenWork {
  /** A stage; 'archived' never stands here. */
  stage: string;
  commissions: number;
  duties: number;
  /** Duties whose day has passed. */
  overdue: number;
}

/** Counts open commissions by the stage they stand in, and their duties by the stage these belong to. `today`: 'YYYY-MM-DD' in Viet Nam. */
export async function countOpenWork(db: Database, today: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select stage, sum(commissions)::int as commissions, sum(duties)::int as duties, sum(overdue)::int as overdue
      from (select stage, count(*) as commissions, 0 as duties, 0 as overdue from commissions where state = 'open' group by stage
            union all
            select stage, 0, count(*), count(*) filter (where due_on < ${today}::date) from duties group by stage) counted
     group by stage order by stage`.execute(db);
  return rows;
}
