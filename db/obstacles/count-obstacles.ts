import { sql } from 'kysely';
import { knownTo, type ReadGrounds } from '../cases/known-to.ts';
import type { Database } from '../open-database.ts';

/** How many obstacles of one group are open, overdue and closed, and how long their answers took. */
export interface ObstacleCounts {
  open: number;
  /** Open, with a duty due before today. */
  overdue: number;
  closed: number;
  /** The median of the days from raising to the answer that holds, over answered obstacles. Null when none is answered. */
  medianDaysToAnswer: number | null;
}

/** The counts of a group. Exactly one of the three names the group; all are null in the row of all obstacles. */
export interface ObstacleGroup extends ObstacleCounts {
  by: 'all' | 'category' | 'stage' | 'body';
  category: string | null;
  stage: string | null;
  /** The body that raised them; null for those raised by experts. */
  raiserId: string | null;
}

/**
 * Counts the obstacles that a reader may know of: in all, by category, by stage and by the body that raised them. `today`: 'YYYY-MM-DD' in
 * Viet Nam. Days are calendar days there.
 */
export async function countObstacles(db: Database, grounds: ReadGrounds, today: string): Promise<ObstacleGroup[]> {
  const { rows } = await sql<ObstacleGroup>`
    with known as (
      select cases.stage, cases.state, cases.overdue_on, o.category, o.raiser_id,
             (o.answered_at at time zone 'Asia/Ho_Chi_Minh')::date - (cases.opened_at at time zone 'Asia/Ho_Chi_Minh')::date as days
        from cases join obstacles o on o.case_id = cases.id
       where cases.procedure = 'obstacle' and ${knownTo(grounds)})
    select case grouping(category, stage, raiser_id) when 7 then 'all' when 3 then 'category' when 5 then 'stage' else 'body' end as "by",
           category, stage, raiser_id as "raiserId",
           count(*) filter (where state = 'open')::int as "open",
           count(*) filter (where state = 'open' and overdue_on < ${today}::date)::int as "overdue",
           count(*) filter (where state = 'closed')::int as "closed",
           percentile_cont(0.5) within group (order by days)::float8 as "medianDaysToAnswer"
      from known
     group by grouping sets ((), (category), (stage), (raiser_id))
     order by 1, 2, 3, 4`.execute(db);
  return rows;
}
