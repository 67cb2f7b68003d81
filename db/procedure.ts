import type { RawBuilder } from 'kysely';
import type { ReadModel } from '../domain/case/read-model.ts';
import type { CaseInvariant } from './invariants/invariant.ts';
import type { RecordedFact } from './journal/streams.ts';
import type { DB } from './schema.ts';

/** What the database must know of a procedure beyond its value in domain/. Nothing else in db/ outside its own folder names it. */
export interface StoredProcedure {
  /** The table of its own columns, one row a case, keyed by `case_id` and written with the row of `cases`. */
  readonly table: keyof DB;
  /** SQL over its table: one JSON value of what a list shows and judges a case by without opening its state. */
  readonly line: RawBuilder<unknown>;
  /** The read model of a case from before this system, by its one fact; null for any other journal. */
  historic?(facts: readonly RecordedFact[]): ReadModel | null;
  /** What must be true of each of its cases, beyond what must be true of every case. */
  readonly invariants: readonly CaseInvariant[];
}
