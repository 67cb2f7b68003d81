import { sql } from 'kysely';
import { procedureNames } from '../../domain/procedures.ts';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant, Violation } from './invariant.ts';

export const receiptsOnRecord: Invariant = {
  name: 'receipts',
  statement:
    'Every receipt names a revision on record, left there by its own command and person, no two receipts name the same, and every act without an effect has its receipt.',
  counted: 'receipts',
  check,
};

interface Row {
  updateId: string;
  caseId: string;
  revision: number;
  what: string;
}

/**
 * The receipt of an act with an effect has the revision of the effect's result. The fact that intended the effect names who gave the act.
 */
async function check(db: Database): Promise<Finding> {
  const counted = await sql<{ n: number }>`select count(*) as n from receipts`.execute(db);
  const found = await sql<Row>`
    with told as (
      select r.update_id, r.case_id, r.revision, r.command, r.person::text as person,
             f.kind, coalesce(i.fact, f.fact) ->> 'command' as given, coalesce(i.actor, f.actor) ->> 'person' as giver,
             count(*) over (partition by r.case_id, r.revision) as times
        from receipts r
        left join journal_facts f
          on f.stream_kind = any(${procedureNames}::text[]) and f.stream_id = r.case_id::text and f.revision = r.revision
        left join lateral (
          select actor, fact from journal_facts
           where f.kind = 'effectSettled' and stream_kind = f.stream_kind and stream_id = f.stream_id and revision < f.revision
             and fact ? 'command' and fact -> 'effect' -> 'n' = f.fact -> 'effect' -> 'n') i on true)
    select update_id, case_id, revision,
           case when kind is null then 'its revision is not on record'
                when given is distinct from command then 'the fact is of another command'
                when giver is distinct from person then 'the fact is of another person'
                else 'another receipt names the same revision' end as what
      from told
     where kind is null or given is distinct from command or giver is distinct from person or times > 1
     order by case_id, revision`.execute(db);
  const violations = found.rows.map(({ updateId, caseId, revision, what }) => ({
    where: `receipt ${updateId} of case ${caseId} revision ${revision}`,
    what,
  }));
  return { checked: counted.rows[0]?.n ?? 0, violations: [...violations, ...(await missing(db))] };
}

/**
 * Acts without a receipt, which is written in the transaction of the fact. Acts with an effect are left out. Their receipt waits for the
 * result, and a workflow started again meanwhile cannot write it.
 */
async function missing(db: Database): Promise<Violation[]> {
  const { rows } = await sql<{ place: string; revision: number }>`
    select f.stream_kind || ' ' || f.stream_id as place, f.revision from journal_facts f
     where f.stream_kind = any(${procedureNames}::text[]) and f.fact ? 'command' and f.actor ? 'person' and not f.fact ? 'effect'
       and not exists (select from receipts r where r.case_id = f.stream_id::uuid and r.revision = f.revision)
     order by f.stream_id, f.revision`.execute(db);
  return rows.map(({ place, revision }) => ({
    where: `${place} revision ${revision}`,
    what: 'the receipt of this act is missing',
  }));
}
