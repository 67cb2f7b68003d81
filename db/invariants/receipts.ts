import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant } from './invariant.ts';

export const receiptsOnRecord: Invariant = {
  name: 'receipts',
  statement: 'Every receipt names a revision on record, left there by its own command and person, and no two receipts name the same.',
  counted: 'receipts',
  check,
};

interface Row {
  updateId: string;
  commissionId: string;
  revision: number;
  what: string;
}

/** The revision of an act with an effect is that of the effect's result; who gave it stands at the fact that intended it. */
async function check(db: Database): Promise<Finding> {
  const counted = await sql<{ n: number }>`select count(*) as n from receipts`.execute(db);
  const found = await sql<Row>`
    with told as (
      select r.update_id, r.commission_id, r.revision, r.command, r.person::text as person,
             f.kind, coalesce(i.fact, f.fact) ->> 'command' as given, coalesce(i.actor, f.actor) ->> 'person' as giver,
             count(*) over (partition by r.commission_id, r.revision) as times
        from receipts r
        left join journal_facts f
          on f.stream_kind = 'commission' and f.stream_id = r.commission_id::text and f.revision = r.revision
        left join lateral (
          select actor, fact from journal_facts
           where f.kind = 'effectSettled' and stream_kind = 'commission' and stream_id = f.stream_id and revision < f.revision
             and fact ? 'command' and fact -> 'effect' -> 'n' = f.fact -> 'effect' -> 'n') i on true)
    select update_id, commission_id, revision,
           case when kind is null then 'its revision is not on record'
                when given is distinct from command then 'the fact is of another command'
                when giver is distinct from person then 'the fact is of another person'
                else 'another receipt names the same revision' end as what
      from told
     where kind is null or given is distinct from command or giver is distinct from person or times > 1
     order by commission_id, revision`.execute(db);
  return {
    checked: counted.rows[0]?.n ?? 0,
    violations: found.rows.map(({ updateId, commissionId, revision, what }) => ({
      where: `receipt ${updateId} of commission ${commissionId} revision ${revision}`,
      what,
    })),
  };
}
