import { type Expression, type SqlBool, sql } from 'kysely';

/** The cases that a reader may know of at most. Either all, or those where one of the organisations is a party or the person has a role. */
export type Visibility = 'all' | { organisations: string[]; person: string };

/** The same as a condition on `cases`. Null when nothing is hidden. It may return too many rows, never too few. */
export function visibleTo(visibility: Visibility): Expression<SqlBool> | null {
  if (visibility === 'all') return null;
  return sql<SqlBool>`(cases.organisations && ${visibility.organisations}::uuid[]
    or cases.people @> array[${visibility.person}]::uuid[])`;
}
