import { sql, type RawBuilder } from 'kysely';

/**
 * The Vietnamese order of names: An, Ăn, Ân; Dũng, Đạt, Đức. The collation is named here, because the database's own order depends on how
 * it was created. `column` is a column of the query, in the form of the code (`p.fullName`).
 */
export function inNameOrder(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} collate "vi-x-icu"`;
}
