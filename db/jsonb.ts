import { type RawBuilder, sql } from 'kysely';

/** A value as a jsonb parameter, as pg would send a plain array as a PostgreSQL array. Members that are `undefined` are dropped. */
export function jsonb<T = unknown>(value: unknown): RawBuilder<T> {
  return sql<T>`${value === undefined ? null : JSON.stringify(value)}::jsonb`;
}
