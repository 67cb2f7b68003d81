import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { dutyOpenTo, type Grounds, knownTo } from './known-to.ts';
import { type DutyOwner, ownedBy } from './list-duties.ts';
import { visibleTo } from './visibility.ts';

/** Open duties by when they are due; those without a day come later. */
export interface DutyCounts {
  overdue: number;
  today: number;
  thisWeek: number;
  later: number;
  /** Other people's, in commissions in which the owner or an office of theirs has a part. */
  ofOthers: number;
}

/** How many open duties a reader owes and waits for, as far as they are open to them. Days as 'YYYY-MM-DD'. */
export async function countDuties(
  db: Database,
  grounds: Grounds,
  { owner, organisations, today, weekEndsOn }: { owner: DutyOwner; organisations: string[]; today: string; weekEndsOn: string },
): Promise<DutyCounts> {
  const mine = sql<SqlBool>`${ownedBy(owner)} is true`;
  const mineWhere = (due: ReturnType<typeof sql<SqlBool>>) => sql<number>`count(*) filter (where ${mine} and ${due})`;
  const involved = visibleTo({ organisations, person: owner.person })!;
  return db
    .selectFrom('duties as d')
    .innerJoin('commissions', 'commissions.id', 'd.caseId')
    .select(mineWhere(sql`d.due_order < ${today}::date`).as('overdue'))
    .select(mineWhere(sql`d.due_order = ${today}::date`).as('today'))
    .select(mineWhere(sql`d.due_order > ${today}::date and d.due_order <= ${weekEndsOn}::date`).as('thisWeek'))
    .select(mineWhere(sql`d.due_order > ${weekEndsOn}::date`).as('later'))
    .select(sql<number>`count(*) filter (where not ${mine} and ${involved})`.as('ofOthers'))
    .where('commissions.state', '=', 'open')
    .where(knownTo(grounds))
    .where(dutyOpenTo(grounds))
    .executeTakeFirstOrThrow();
}
