import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** A body to which a person is or was bound, both days included. `to` is null when there is no end. */
export interface Binding {
  personId: string;
  organisationId: string;
  from: string;
  to: string | null;
}

/**
 * Every body to which these persons are, were or will be bound. They are bound by a role, or as employees according to the register of
 * experts, now or earlier in its journal. A role at a Union does not count, because a Union is where experts are listed.
 */
export async function bindingsOf(db: Database, people: readonly string[]): Promise<Binding[]> {
  if (people.length === 0) return [];
  const ids = [...people];
  const { rows } = await sql<Binding>`
    with employed as (
      select fact ->> 'row' as person, (fact -> 'values' ->> 'affiliationOrganisationId')::uuid as body,
             (at at time zone 'Asia/Ho_Chi_Minh')::date as since,
             lead((at at time zone 'Asia/Ho_Chi_Minh')::date) over (partition by fact ->> 'row' order by revision) as until
        from journal_facts
       where stream_kind = 'masterData' and stream_id = 'experts' and fact ->> 'row' = any(${ids}::text[])
         and fact -> 'values' ? 'affiliationOrganisationId')
    select c.person_id as "personId", c.organisation_id as "organisationId", c.valid_from::text as "from", c.valid_to::text as "to"
      from capabilities c join organisations o on o.id = c.organisation_id
     where c.person_id = any(${ids}::uuid[]) and o.kind <> 'union'
    union all
    select person_id, affiliation_organisation_id, valid_from::text, valid_to::text from experts
     where person_id = any(${ids}::uuid[]) and affiliation_organisation_id is not null
    union all
    select person::uuid, body, since::text, until::text from employed where body is not null and until is not null`.execute(db);
  return rows;
}

/** The employers that experts' records name in free text. */
export async function employersInWords(db: Database, people: readonly string[]): Promise<{ personId: string; text: string }[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('experts')
    .select(['personId', 'affiliationText as text'])
    .where('personId', 'in', [...people])
    .where('affiliationText', 'is not', null)
    .execute();
  return rows.flatMap(({ personId, text }) => (text === null ? [] : [{ personId, text }]));
}
