import { setTimeout as delay } from 'node:timers/promises';
import { realpathSync } from 'node:fs';
import pg from 'pg';
import { type GuardedProcess, lastLines, startGuarded } from './guarded.ts';
import { postgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { clusterHome, openCluster } from './postgres-cluster.ts';

/** How to run the embedded PostgreSQL. */
export interface PostgresOrder {
  /** Holds its data and its password. It is made when it does not exist. */
  directory: string;
  port: number;
  log: string;
  /** False only for tests: a crash of the machine may then lose committed data. */
  isDurable: boolean;
  record?: string;
  /** Remove `directory` when the server has stopped. */
  isTemporary?: boolean;
}

/** A running PostgreSQL that listens on 127.0.0.1 only. */
export interface PostgresServer extends GuardedProcess {
  /** The address of one of its databases, with user and password. */
  url(database: string): string;
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'lc_messages=C',
  'jit=off',
  'max_connections=200',
];
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'];
const careful = ['shared_buffers=256MB', 'wal_compression=on', 'checkpoint_timeout=15min', 'max_wal_size=2GB'];

/** Starts the embedded PostgreSQL and waits until it answers as the server of this directory. */
export async function startPostgres(order: PostgresOrder): Promise<PostgresServer> {
  const account = postgresAccount();
  const binaries = await postgresBinaries(account);
  const home = clusterHome(order.directory, account);
  const { dataDirectory, password } = await openCluster(home, binaries, account);
  const chosen = [...settings, `port=${order.port}`, ...(order.isDurable ? careful : careless)];
  const [command, ...args] = [...account.prefix, binaries.postgres, '-D', dataDirectory, ...chosen.flatMap((setting) => ['-c', setting])];
  const server = await startGuarded({
    command: command!,
    args,
    cwd: home,
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
    stopSignal: 'SIGINT',
    graceMs: 30_000,
    log: order.log,
    record: order.record,
    removeAfter: order.isTemporary ? home : undefined,
    uid: account.uid,
    gid: account.gid,
  });
  const url = (database: string) => `postgresql://phanbien:${password}@127.0.0.1:${order.port}/${database}`;
  try {
    await answers(server, url('postgres'), dataDirectory, order.log);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url };
}

/** Another server may have the port. Ours accepts our password and names our directory. */
async function answers(server: GuardedProcess, url: string, dataDirectory: string, log: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until && server.isRunning(); await delay(25)) {
    const found = await askDirectory(url);
    if (found === undefined) continue;
    if (realpathSync(found) === realpathSync(dataDirectory)) return;
    throw new Error(`Port ${new URL(url).port} belongs to another PostgreSQL (${found}).`);
  }
  throw new Error(`PostgreSQL did not start. Its last words:\n${lastLines(log)}`);
}

async function askDirectory(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string }>("select current_setting('data_directory') as directory");
    return rows[0]?.directory;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database when it does not exist. `url` is that of any database of the same server. */
export async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
