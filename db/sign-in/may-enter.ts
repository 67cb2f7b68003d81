import { type SqlBool, sql } from 'kysely';
import { validOn } from '../master-data/valid-on.ts';

/** Whether a person (alias `p`) with an account (alias `a`) may come in on the day ('YYYY-MM-DD'): by password, session or token alike. */
export function mayEnter(day: string) {
  return sql<SqlBool>`(a.disabled_at is null and ${validOn('p', day)})`;
}
