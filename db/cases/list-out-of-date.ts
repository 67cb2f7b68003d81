import { sql } from 'kysely';
import { validOn } from '../master-data/valid-on.ts';
import type { Database } from '../open-database.ts';
import { somebodyJudgesInCase } from '../procedures.ts';

/**
 * Ids of the open cases that may have to be told of changes in the registers on this day ('YYYY-MM-DD'). They have a closed body with a
 * successor, which has a part or owes a duty, anybody who judges, or a duty whose owner no longer holds the role. With `person`, only those in which that person judges or
 * has a duty.
 */
export async function listOutOfDate(db: Database, { day, person }: { day: string; person?: string }): Promise<string[]> {
  const succeeded = sql`exists (
    select from organisations b
     where b.valid_to < ${day}::date and b.successor_id is not null
       and (b.id = any(cases.organisations) or exists (select from duties d where d.case_id = cases.id and d.owner_organisation = b.id)))`;
  const owes =
    person === undefined
      ? sql`d.owner_person is not null and not exists (
          select from held_roles h
           where h.person_id = d.owner_person and h.capability = d.owner_capability
             and (h.capability = 'expert' or h.organisation_id = d.owner_organisation) and ${validOn('h', day)})`
      : sql`d.owner_person = ${person}::uuid`;
  const owing = sql`exists (select from duties d where d.case_id = cases.id and ${owes})`;
  const { rows } = await sql<{ id: string }>`
    select id from cases
     where state = 'open' and (${somebodyJudgesInCase(person)} or ${owing} ${person === undefined ? sql`or ${succeeded}` : sql``})
     order by id`.execute(db);
  return rows.map(({ id }) => id);
}
