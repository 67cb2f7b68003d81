import type { RawBuilder } from 'kysely';
import type { ReadModel } from '../domain/case/read-model.ts';
import type { CaseInvariant } from './invariants/invariant.ts';
import type { RecordedFact } from './journal/streams.ts';
import type { DB } from './schema.ts';

/**
 * What the database needs to know of a procedure besides its value in domain/. Outside the procedure's own folder nothing in db/ names it.
 */
export interface StoredProcedure {
  /** The table of its own columns, with one row per case, keyed by `case_id` and written together with the row of `cases`. */
  readonly table: keyof DB;
  /** A SQL expression over its table: one JSON value with what a list shows and what decides who may see the case. It needs no state. */
  readonly line: RawBuilder<unknown>;
  /** The read model of a case from before this system, from its one fact. Null for any other journal. */
  historic?(facts: readonly RecordedFact[]): ReadModel | null;
  /** The invariants of its cases, besides those of every case. */
  readonly invariants: readonly CaseInvariant[];
}
