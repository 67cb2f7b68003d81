import { type Expression, type SqlBool, sql } from 'kysely';

/** Which cases a reader may know of at most: all, or those where one of the organisations is a party or the person has a role. */
export type Visibility = 'all' | { organisations: string[]; person: string };

/** The same on the table `cases`; null when nothing is hidden. It may let too many rows through, never too few. */
export function visibleTo(visibility: Visibility): Expression<SqlBool> | null {
  if (visibility === 'all') return null;
  return sql<SqlBool>`(cases.organisations && ${visibility.organisations}::uuid[]
    or cases.people @> array[${visibility.person}]::uuid[])`;
}
