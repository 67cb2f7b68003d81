import { type SqlBool, sql } from 'kysely';
import { validOn } from '../master-data/valid-on.ts';

/**
 * Whether a person (alias `p`) with an account (alias `a`) may sign in on the day ('YYYY-MM-DD'). The same rule applies to passwords,
 * sessions and tokens.
 */
export function mayEnter(day: string) {
  return sql<SqlBool>`(a.disabled_at is null and ${validOn('p', day)})`;
}
