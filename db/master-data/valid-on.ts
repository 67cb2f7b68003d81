import { type SqlBool, sql } from 'kysely';

/** Whether the day ('YYYY-MM-DD') lies within the row's validity, both ends included. `table` is the name or alias in the query. */
export function validOn(table: string, day: string) {
  const from = sql.ref(`${table}.validFrom`);
  const to = sql.ref(`${table}.validTo`);
  return sql<SqlBool>`(${from} <= ${day}::date and (${to} is null or ${to} >= ${day}::date))`;
}
