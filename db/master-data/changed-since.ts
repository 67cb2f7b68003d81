import { sql } from 'kysely';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { JournalActor } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import { masterTables, type VersionedMasterTable } from './tables.ts';

/** What somebody who changes a row had seen of it. */
export interface Seen {
  version: number;
  /** The columns that they see and change, when different people see different columns of a row. Every column when absent. */
  columns?: { of: readonly string[] } | { allBut: readonly string[] };
}

/**
 * A column that was changed after a version, with its last change. `now` is its present value, absent where the value is not for everybody.
 */
export interface ColumnChange {
  column: string;
  at: Date;
  actor: JournalActor;
  now?: unknown;
}

/** The row was changed after the version that the caller saw. Nothing is written. */
export class ChangedSince extends Error {
  override name = 'ChangedSince';
  constructor(
    readonly table: VersionedMasterTable,
    /** The row's present version. */
    readonly version: number,
    /** The changed columns, in the order of the changes. Empty where no fact says what was changed. */
    readonly changes: readonly ColumnChange[],
  ) {
    super(`${table}: changed since it was seen`);
  }
}

interface Wanted {
  table: VersionedMasterTable;
  id: string;
  kind: string;
  /** The new values, in the form of the fact. */
  values: object;
  by: { actor: JournalActor };
  seen: Seen;
  /** The row's present version. The caller holds its lock. */
  version: number;
}

interface Made {
  at: Date;
  actor: { person?: string };
  kind: string;
  values: Record<string, unknown>;
  version: number | null;
}

/**
 * Whether a row that changed since it was seen already holds this very change, sent again because its answer was lost. False when the
 * changes since do not concern this one.
 * @throws ChangedSince
 */
export async function isRepeated(trx: Database, wanted: Wanted): Promise<boolean> {
  const { table, id, seen, version } = wanted;
  const facts = await factsOf(trx, table, id);
  const made = facts.filter((one) => (one.version ?? 0) > seen.version);
  if (made.length === 1 && isSame(made[0]!, wanted)) return true;
  const columns = changedColumns(facts, seen);
  if (made.length > 0 && columns.size === 0) return false;
  const now = await standing(trx, table, id, [...columns.keys()]);
  const changes = [...columns].map(([column, { at, actor }]) => ({ column, at, actor, ...(column in now ? { now: now[column] } : {}) }));
  throw new ChangedSince(table, version, changes);
}

/** Every fact of a row, in order. Facts from before rows had versions have none. */
async function factsOf(trx: Database, table: VersionedMasterTable, id: string): Promise<Made[]> {
  const { rows } = await sql<Made>`
    select at, actor, kind, fact -> 'values' as values, fact -> 'version' as version from journal_facts
     where stream_kind = 'masterData' and stream_id = ${masterTables[table].stream} and fact ->> 'row' = ${id}
     order by revision`.execute(trx);
  return rows;
}

/**
 * The columns that differ from the version that was seen, each with its last change. A column written again with the same value is left
 * out.
 */
function changedColumns(facts: readonly Made[], seen: Seen): Map<string, Made> {
  const before: Record<string, unknown> = {};
  const columns = new Map<string, Made>();
  for (const one of facts) {
    if ((one.version ?? 0) <= seen.version) Object.assign(before, one.values);
    else for (const column of Object.keys(one.values)) if (concerns(seen, column)) columns.set(column, one);
  }
  for (const [column, { values }] of columns) {
    if (canonicalJson(values[column] ?? null) === canonicalJson(before[column] ?? null)) columns.delete(column);
  }
  return columns;
}

function isSame(made: Made, { kind, values, by }: Wanted): boolean {
  const { person } = by.actor as { person?: string };
  return made.kind === kind && made.actor.person === person && canonicalJson(made.values) === canonicalJson(values);
}

function concerns({ columns }: Seen, column: string): boolean {
  if (columns === undefined) return true;
  return 'of' in columns ? columns.of.includes(column) : !columns.allBut.includes(column);
}

async function standing(trx: Database, table: VersionedMasterTable, id: string, columns: string[]): Promise<Record<string, unknown>> {
  const { key, untold = [] } = masterTables[table] as { key: string; untold?: readonly string[] };
  const told = columns.filter((column) => !untold.includes(column));
  if (told.length === 0) return {};
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(told.map((column) => sql.ref(column)))} from ${sql.table(table)} where ${sql.ref(key)} = ${id}`.execute(trx);
  return rows[0] ?? {};
}
