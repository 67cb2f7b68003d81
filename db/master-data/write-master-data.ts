import { randomBytes } from 'node:crypto';
import type { Insertable, Kysely, Updateable } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import { appendNextFact } from '../journal/append-facts.ts';
import type { JournalActor } from '../journal/streams.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import type { DB } from '../schema.ts';
import { digestText } from '../texts/store-texts.ts';
import { isRepeated, type Seen } from './changed-since.ts';
import { type DatedMasterTable, masterTables, type MasterTable, type VersionedMasterTable } from './tables.ts';

/** Who changes it, and when (ISO 8601 UTC). */
export interface ChangedBy {
  actor: JournalActor;
  at: string;
}

/** The change breaks a rule of the table: a code or period is taken, or a row it refers to does not exist. */
export class MasterDataConflict extends Error {
  override name = 'MasterDataConflict';
  constructor(
    readonly table: MasterTable,
    readonly kind: 'taken' | 'overlapping' | 'unknownReference' | 'invalid',
    readonly constraint: string,
    cause: unknown,
  ) {
    super(`${table}: ${kind} (${constraint})`, { cause });
  }
}

type Values = Record<string, unknown>;
type NewRow<T extends MasterTable> = Omit<Insertable<DB[T]>, 'salt' | 'rowVersion'>;
type Changes<T extends MasterTable> = Omit<Updateable<DB[T]>, 'salt' | 'rowVersion' | 'id' | 'personId'>;

/**
 * Inserts a row and journals it. When a row of this id exists, it writes nothing and returns 'exists', so seeding may be repeated.
 * @throws MasterDataConflict
 */
export async function insertMasterRow<T extends MasterTable>(
  db: Database,
  table: T,
  given: NewRow<T>,
  by: ChangedBy,
): Promise<'inserted' | 'exists'> {
  const rules = masterTables[table];
  const row = { ...rules.defaults, ...given };
  const salt = rules.personal === undefined ? undefined : randomBytes(16);
  return changing(table, () =>
    inTransaction(db, async (trx) => {
      const written = await plain(trx)
        .insertInto(table)
        .values(columns(table, salt === undefined ? row : { ...row, salt }))
        .onConflict((conflict) => conflict.column(rules.key).doNothing())
        .returning(rules.hasVersions ? [rules.key, 'rowVersion'] : [rules.key])
        .executeTakeFirst();
      if (written === undefined) return 'exists';
      const values = journalled(table, row, salt);
      await appendNextFact(trx, stream(table), { ...by, kind: 'inserted', row: written[rules.key], ...versionIn(written), values });
      return 'inserted';
    }),
  );
}

/**
 * Changes columns of a row and journals them. Returns false when there is no such row. With `seen` it changes the row only from that
 * version on. The same change by the same person again is a repeat of the first.
 * @throws MasterDataConflict, ChangedSince
 */
export async function updateMasterRow<T extends MasterTable>(
  db: Database,
  table: T,
  id: string,
  changes: Changes<T>,
  by: ChangedBy,
  seen?: Seen,
): Promise<boolean> {
  return changing(table, () => inTransaction(db, (trx) => change(trx, table, id, 'updated', changes, by, seen)));
}

/**
 * Ends a row's validity with the day `validTo` ('YYYY-MM-DD', included) and journals it. An organisation may get its successor at the same
 * time. Returns false when there is no such row. `seen` is that of updateMasterRow.
 * @throws MasterDataConflict, ChangedSince
 */
export async function closeMasterRow(
  db: Database,
  table: DatedMasterTable,
  id: string,
  closing: { validTo: string; successorId?: string },
  by: ChangedBy,
  seen?: Seen,
): Promise<boolean> {
  return changing(table, () => inTransaction(db, (trx) => change(trx, table, id, 'closed', closing, by, seen)));
}

/**
 * Locks a row that a proposal would change, and compares its version with the one that was seen.
 * @throws ChangedSince
 */
export async function expectSeen(trx: Database, table: VersionedMasterTable, id: string, seen: Seen): Promise<void> {
  const held = await lockRow(trx, table, id);
  if (held === undefined || held.rowVersion === seen.version) return;
  await isRepeated(trx, { table, id, kind: 'proposed', values: {}, by: { actor: {} }, seen, version: held.rowVersion });
}

async function change(
  trx: Database,
  table: MasterTable,
  id: string,
  kind: string,
  changes: Values,
  by: ChangedBy,
  seen: Seen | undefined,
): Promise<boolean> {
  const rules = masterTables[table];
  const held = await lockRow(trx, table, id);
  if (held === undefined) return false;
  const values = journalled(table, changes, held.salt);
  if (seen !== undefined && seen.version !== held.rowVersion) {
    const wanted = { id, kind, values, by, seen, version: held.rowVersion };
    if (await isRepeated(trx, { table: table as VersionedMasterTable, ...wanted })) return true;
  }
  const written = await plain(trx)
    .updateTable(table)
    .set(columns(table, changes))
    .where(rules.key, '=', id)
    .returning(rules.hasVersions ? [rules.key, 'rowVersion'] : [rules.key])
    .executeTakeFirstOrThrow();
  await appendNextFact(trx, stream(table), { ...by, kind, row: id, ...versionIn(written), values });
  return true;
}

const versionIn = ({ rowVersion: version }: Values) => (version === undefined ? {} : { version });

/** The row's version and salt, where its table has them. It reads no other column, as not every role may read each. */
async function lockRow(trx: Database, table: MasterTable, id: string): Promise<{ rowVersion: number; salt?: Buffer } | undefined> {
  const { key, personal, hasVersions } = masterTables[table];
  const columns = [key, ...(hasVersions ? ['rowVersion'] : []), ...(personal === undefined ? [] : ['salt'])];
  const found = await plain(trx).selectFrom(table).select(columns).where(key, '=', id).forUpdate().executeTakeFirst();
  return found as { rowVersion: number; salt?: Buffer } | undefined;
}

/** The exported signatures check the tables' columns, which are their only difference. Inside, one untyped path serves all. */
function plain(trx: Database): Kysely<Record<string, Values>> {
  return trx as unknown as Kysely<Record<string, Values>>;
}

function stream(table: MasterTable) {
  return { kind: 'masterData', id: masterTables[table].stream } as const;
}

function columns(table: MasterTable, values: object): Values {
  const json = (masterTables[table].json ?? []) as readonly string[];
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([column, value]) => [column, json.includes(column) ? jsonb(value) : value]));
}

/** The values in the form that the journal may keep. */
function journalled(table: MasterTable, values: object, salt: Buffer | undefined): Values {
  const rules = masterTables[table] as { personal?: readonly string[] };
  const seen = (column: string, value: unknown): unknown => {
    if (value === null) return null;
    if (rules.personal?.includes(column) === true && salt !== undefined) return digestText(salt, value);
    return value instanceof Date ? value.toISOString() : value;
  };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([column, value]) => [column, seen(column, value)]));
}

const conflicts: Record<string, MasterDataConflict['kind']> = {
  '23505': 'taken',
  '23P01': 'overlapping',
  '23503': 'unknownReference',
};

/** Every other violated constraint (class 23) is 'invalid', and so is a value its column or range cannot hold (class 22). */
function conflictOf(code: string | undefined): MasterDataConflict['kind'] | undefined {
  if (code === undefined) return undefined;
  return conflicts[code] ?? (/^2[23]/.test(code) ? 'invalid' : undefined);
}

async function changing<R>(table: MasterTable, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    const kind = conflictOf(code);
    if (kind === undefined) throw error;
    throw new MasterDataConflict(table, kind, constraint ?? '', error);
  }
}
