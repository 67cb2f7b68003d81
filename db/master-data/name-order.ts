import { sql, type RawBuilder } from 'kysely';

/**
 * A name as Vietnamese lists order it: An, Ăn, Ân; Dũng, Đạt, Đức. Named here and not left to the database, whose own order depends on how it
 * was made. `column` is a column of the query, in the form of the code (`p.fullName`).
 */
export function inNameOrder(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} collate "vi-x-icu"`;
}
