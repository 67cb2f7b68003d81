import type { RawBuilder, SqlBool } from 'kysely';
import type { ReadModel } from '../domain/case/read-model.ts';
import type { CaseInvariant } from './invariants/invariant.ts';
import type { RecordedFact } from './journal/streams.ts';
import type { DB } from './schema.ts';

/** What the database must know of a procedure. Nothing else in db/ outside the procedure's own folder knows it by name. */
export interface StoredProcedure {
  /** The table of its own columns, one row a case, keyed by `case_id` and written with the row of `cases`. */
  readonly table: keyof DB & string;
  /** SQL over its table: one JSON value of what a list shows and judges a case by without opening its state. */
  readonly line: RawBuilder<unknown>;
  /** What its journal makes of a case, from the first fact on. Throws when the facts make none. */
  readModelOf(facts: readonly RecordedFact[]): ReadModel;
  /** The documents that a fact names, each under the kind it has in the file. */
  documentsIn(fact: RecordedFact): { id: string; kind: string }[];
  /** What must be true of each of its cases, beyond what must be true of every case. */
  readonly invariants: readonly CaseInvariant[];
}

/**
 * Who may know of what, in SQL over `cases`, the procedure's table and duties `d`, for one reader. Cases in which the reader has a part
 * of their own are not judged by it.
 */
export interface ReaderSql {
  knowsCase: RawBuilder<SqlBool>;
  seesDuty: RawBuilder<SqlBool>;
}
