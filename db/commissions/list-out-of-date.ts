import { sql } from 'kysely';
import { validOn } from '../master-data/valid-on.ts';
import type { Database } from '../open-database.ts';

/**
 * Ids of the open commissions that may have to be told of changes in the registers on this day ('YYYY-MM-DD'). They have a closed body with
 * a successor, anybody on the panel, or a duty whose owner no longer holds the role. With `person`, only those on whose panel that person
 * sits or in which they have a duty.
 */
export async function listOutOfDate(db: Database, { day, person }: { day: string; person?: string }): Promise<string[]> {
  const seated = person === undefined ? sql`jsonb_array_length(o.seats) > 0` : sql`o.seats @> ${JSON.stringify([{ person }])}::jsonb`;
  const succeeded = sql`exists (
    select from organisations b where b.id = any(c.organisations) and b.valid_to < ${day}::date and b.successor_id is not null)`;
  const owes =
    person === undefined
      ? sql`d.owner_person is not null and not exists (
          select from held_roles h
           where h.person_id = d.owner_person and h.capability = d.owner_capability
             and (h.capability = 'expert' or h.organisation_id = d.owner_organisation) and ${validOn('h', day)})`
      : sql`d.owner_person = ${person}::uuid`;
  const owing = sql`exists (select from duties d where d.case_id = c.id and ${owes})`;
  const { rows } = await sql<{ id: string }>`
    select c.id from cases c join commissions o on o.case_id = c.id
     where c.state = 'open' and (${seated} or ${owing} ${person === undefined ? sql`or ${succeeded}` : sql``}) order by c.id`.execute(db);
  return rows.map(({ id }) => id);
}
