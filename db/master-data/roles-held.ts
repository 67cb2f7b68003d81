import { type RawBuilder, sql } from 'kysely';
import { validOn } from './valid-on.ts';

/** A capability that somebody holds, with its organisation's present name. */
export interface RoleHeld {
  capability: string;
  organisationId: string;
  organisationCode: string;
  organisationName: string;
}

/** The capabilities of the person in a column on the day ('YYYY-MM-DD'), by organisation, then capability. For use in another query. */
export function rolesHeld(personColumn: string, day: string): RawBuilder<RoleHeld[]> {
  return sql<RoleHeld[]>`(
    select coalesce(jsonb_agg(jsonb_build_object(
             'capability', held.capability, 'organisationId', held.organisation_id, 'organisationCode', o.code, 'organisationName', o.name)
             order by o.code, held.capability), '[]')
      from held_roles held join organisations o on o.id = held.organisation_id
     where held.person_id = ${sql.ref(personColumn)} and ${validOn('held', day)})`;
}
