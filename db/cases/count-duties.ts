import { type SqlBool, sql } from 'kysely';
import { type ProcedureName, procedureNames } from '../../domain/procedures.ts';
import type { Database } from '../open-database.ts';
import { dutyOpenTo, knownTo, type ReadGrounds } from './known-to.ts';
import { type DutyOwner, ownQuestion, ownedBy } from './list-duties.ts';
import { visibleTo } from './visibility.ts';

/** Open duties by when they are due. */
export interface DutyCounts {
  overdue: number;
  today: number;
  thisWeek: number;
  later: number;
  /** Duties of other people, in cases in which the owner or one of their offices takes part. */
  ofOthers: number;
}

interface Counting {
  owner: DutyOwner;
  organisations: string[];
  /** Days as 'YYYY-MM-DD'. */
  today: string;
  weekEndsOn: string;
}

/** Counts the open duties that a reader owes and waits for, over all procedures. Only duties open to the reader count. */
export async function countDuties(
  db: Database,
  readers: Readonly<Record<ProcedureName, ReadGrounds>>,
  counting: Counting,
): Promise<DutyCounts> {
  const sum: DutyCounts = { overdue: 0, today: 0, thisWeek: 0, later: 0, ofOthers: 0 };
  for (const procedure of procedureNames) {
    const counted = await countIn(db, procedure, readers[procedure], counting);
    for (const kind of Object.keys(sum) as (keyof DutyCounts)[]) sum[kind] += counted[kind];
  }
  return sum;
}

async function countIn(
  db: Database,
  procedure: ProcedureName,
  reader: ReadGrounds,
  { owner, organisations, today, weekEndsOn }: Counting,
): Promise<DutyCounts> {
  const mine = sql<SqlBool>`${ownedBy(owner)} is true`;
  const mineWhere = (due: ReturnType<typeof sql<SqlBool>>) => sql<number>`count(*) filter (where ${mine} and ${due})`;
  const involved = visibleTo({ organisations, person: owner.person })!;
  const { rows } = await sql<DutyCounts>`
    select ${mineWhere(sql`d.due_on < ${today}::date`)} as "overdue",
           ${mineWhere(sql`d.due_on = ${today}::date`)} as "today",
           ${mineWhere(sql`d.due_on > ${today}::date and d.due_on <= ${weekEndsOn}::date`)} as "thisWeek",
           ${mineWhere(sql`d.due_on > ${weekEndsOn}::date`)} as "later",
           count(*) filter (where not ${mine} and ${involved}) as "ofOthers"
      from duties d
      join cases on cases.id = d.case_id
     where cases.procedure = ${procedure} and cases.state = 'open' and ((${knownTo(reader)} and ${dutyOpenTo(reader)}) or ${ownQuestion(owner)})`.execute(
    db,
  );
  return rows[0]!;
}
