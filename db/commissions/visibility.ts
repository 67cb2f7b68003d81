import { type Expression, type SqlBool, sql } from 'kysely';

/** Which commissions a reader may know of: all, or those where one of the organisations is a party or the person has a role. */
export type Visibility = 'all' | { organisations: string[]; person: string };

/** The SQL twin of the policy's read rule, on the table `commissions`; null when nothing is hidden. */
export function visibleTo(visibility: Visibility): Expression<SqlBool> | null {
  if (visibility === 'all') return null;
  return sql<SqlBool>`(commissions.organisations && ${visibility.organisations}::uuid[]
    or commissions.people @> array[${visibility.person}]::uuid[])`;
}
