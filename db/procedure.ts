import type { RawBuilder, SqlBool } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { ReadModel } from '../domain/case/read-model.ts';
import type { FindBirthFacts } from './cases/birth-facts.ts';
import type { CaseInvariant } from './invariants/invariant.ts';
import type { RecordedFact } from './journal/streams.ts';
import type { Database } from './open-database.ts';
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
  /**
   * A condition over its table: somebody judges in the case, or this person does, so that changed bonds concern it. Null when nobody does.
   */
  readonly judging: ((person?: string) => RawBuilder<SqlBool>) | null;
  /** The kinds of duty that open themselves to a body without a part in the case, and nothing else of it. */
  readonly questions: readonly string[];
  /** The invariants of its cases, besides those of every case. */
  readonly invariants: readonly CaseInvariant[];
  /** What the first act of a case is decided on. Null when no other case may begin one. */
  readonly birthFacts: FindBirthFacts | null;
  /** Judges the payees of a payment in the transaction that pays it. Null when its cases pay nobody. */
  readonly judgePayees: JudgePayees | null;
}

/** A payment of a case, and the day on which it is paid. */
export interface PaymentDay {
  caseId: string;
  payment: number;
  /** 'YYYY-MM-DD'. */
  paidOn: Day;
}

/**
 * Returns null when what the payees receive on that day no longer fits. Otherwise it returns the entry to make once the money has moved. It
 * locks what it judges until the transaction ends. `at`: ISO 8601 UTC.
 */
export type JudgePayees = (trx: Database, payment: PaymentDay) => Promise<{ enter: (at: string) => Promise<void> } | null>;
