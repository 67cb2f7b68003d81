import { CamelCasePlugin, Kysely, type LogEvent, PostgresDialect } from 'kysely';
import pg from 'pg';
import { preparing } from './prepare-statements.ts';
import type { DB } from './schema.ts';

/** A pool of connections to one province's database, or an open transaction on it: every operation in db/ takes either. */
export type Database = Kysely<DB>;

export interface DatabaseOptions {
  /** Greatest number of connections; 10 when absent. */
  max?: number;
  /** A statement that takes longer is cancelled. 30,000 ms when absent, 0 for no limit (migrations). */
  statementTimeoutMs?: number;
  /** Called after each statement, in the caller's own asynchronous context. */
  observe?: ((statement: ObservedStatement) => void) | undefined;
}

/** What code outside db/ may know of a statement: never its text, never its values. */
export interface ObservedStatement {
  /** `select`, `insert`, `with` … */
  operation: string;
  table?: string;
  milliseconds: number;
  failed: boolean;
}

type Parser = (text: string) => unknown;
type ParserOf = (oid: number, format?: string) => Parser;

/** pg's own parsers. Its types know only the oids it has names for. */
const builtIn = pg.types.getTypeParser as unknown as ParserOf;
const textArray = builtIn(1009) as (text: string) => string[];

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a safe integer`);
  return value;
}

const int8 = 20;
const int8Array = 1016;
const date = 1082;
const dateArray = 1182;

const parsers = new Map<number, Parser>([
  [int8, safeInteger],
  [int8Array, (text) => textArray(text).map(safeInteger)],
  // pg would turn a day into midnight in the machine's time zone.
  [date, (text) => text],
  [dateArray, textArray],
]);

const parserOf: ParserOf = (oid, format) => (format === 'binary' ? undefined : parsers.get(oid)) ?? builtIn(oid, format);

/**
 * Opens a pool. Columns are camelCase in TypeScript and snake_case in SQL; keys inside jsonb stay as they are.
 * bigint → safe integer (throws when it is not one), date → 'YYYY-MM-DD', timestamptz → Date. Close with `destroy()`.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'phanbien',
    keepAlive: true,
    // Waiting for a connection is limited too. The caller is then told that the database is away, instead of waiting for ever.
    connectionTimeoutMillis: 10_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    // A process that stops between two statements must not keep a head row or a budget line locked.
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: parserOf as unknown as typeof pg.types.getTypeParser },
  });
  // An idle connection that dies (server restart) must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  // A connection that dies in use must not end the process either. Its query fails, and that is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const { observe } = options;
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(observe ? { log: (event) => observe(inBrief(event)) } : {}),
  });
  pools.set(db, pool);
  return db;
}

const pools = new WeakMap<Database, pg.Pool>();

/** The use of a database's pool: all connections, idle ones, waiting callers, and the largest number of connections. */
export function poolUse(db: Database): { total: number; idle: number; waiting: number; max: number } {
  const pool = pools.get(db);
  if (!pool) throw new Error('not a database of openDatabase');
  const { totalCount: total, idleCount: idle, waitingCount: waiting } = pool;
  return { total, idle, waiting, max: pool.options.max };
}

/** The verb of a statement and the first table it names. For a `with` it is the last write in it, which is the statement's purpose. */
function inBrief({ query, queryDurationMillis, level }: LogEvent): ObservedStatement {
  const words = query.sql.toLowerCase();
  const verb = /^\s*(\w+)/.exec(words)?.[1] ?? 'statement';
  const writes = verb === 'with' ? [...words.matchAll(/\b(insert into|update|delete from)\s+"?(?!set\b)([a-z_]\w*)/g)] : [];
  const [, write, written] = writes.at(-1) ?? [];
  const table = written ?? /\b(?:from|into|update)\s+"?([a-z_]\w*)/.exec(words)?.[1];
  const operation = write?.split(' ')[0] ?? verb;
  return { operation, ...(table === undefined ? {} : { table }), milliseconds: queryDurationMillis, failed: level === 'error' };
}
