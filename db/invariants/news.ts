import { sql } from 'kysely';
import { procedureNames } from '../../domain/procedures.ts';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant } from './invariant.ts';

export const newsHasItsCause: Invariant = {
  name: 'news',
  statement: 'Every fact that news from another case left has its cause there, once, and every case that another one began is on record.',
  counted: 'facts',
  check,
};

interface Row {
  place: string;
  revision: number;
  what: string;
}

/** The key of news is `caseId/tell/n`: the case that told it, and the number of the effect that a fact there intended. */
async function check(db: Database): Promise<Finding> {
  const counted = await sql<{ n: number }>`
    select count(*) as n from journal_facts
     where stream_kind = any(${procedureNames}::text[])
       and (fact ? 'told' or kind = 'effectSettled' and fact -> 'effect' ->> 'kind' = 'begin')`.execute(db);
  const { rows } = await sql<Row>`
    with told as (
      select stream_kind || ' ' || stream_id as place, revision, stream_kind, stream_id, fact ->> 'told' as key,
             count(*) over (partition by stream_kind, stream_id, fact ->> 'told') as times
        from journal_facts where stream_kind = any(${procedureNames}::text[]) and fact ? 'told')
    select place, revision, 'the same news left another fact too' as what from told where times > 1
     union all
    select place, revision, 'no case told it this news' from told
     where not exists (
       select from journal_facts cause
        where cause.stream_kind = any(${procedureNames}::text[]) and cause.stream_id = split_part(told.key, '/', 1)
          and cause.kind <> 'effectSettled' and cause.fact -> 'effect' ->> 'kind' = 'tell'
          and cause.fact -> 'effect' ->> 'n' = split_part(told.key, '/', 3)
          and cause.fact -> 'effect' ->> 'procedure' = told.stream_kind and cause.fact -> 'effect' ->> 'case' = told.stream_id)
     union all
    select stream_kind || ' ' || stream_id, revision, 'the case that it began is not on record' from journal_facts
     where stream_kind = any(${procedureNames}::text[]) and kind = 'effectSettled' and fact -> 'effect' ->> 'kind' = 'begin'
       and fact -> 'result' ->> 'outcome' = 'done'
       and not exists (
         select from journal_streams begun
          where begun.kind = fact -> 'effect' ->> 'procedure' and begun.id = fact -> 'result' ->> 'case' and begun.revision > 0)
     order by place, revision`.execute(db);
  return {
    checked: counted.rows[0]?.n ?? 0,
    violations: rows.map(({ place, revision, what }) => ({ where: `${place} revision ${revision}`, what })),
  };
}
