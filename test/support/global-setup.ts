import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateToLatest } from '../../db/migrate.ts';
import type { GuardedProcess } from '../../local/guarded.ts';
import { freePort } from '../../local/ports.ts';
import { ensureDatabase, startPostgres } from '../../local/postgres.ts';
import { beganAt } from '../../local/processes.ts';
import { startTemporal } from '../../local/temporal.ts';
import { timeSkippingServer } from '../../local/temporal-binaries.ts';
import { env, template } from './run.ts';

/*
 * The set-up-*.ts files name the parts of this that a layer needs. Several may run in one jest process, so each part is
 * done once; the addresses go to the tests through process.env, which jest hands on to its workers.
 */

declare global {
  var phanbienTestServers: GuardedProcess[] | undefined;
}

const prefix = 'phanbien-test-';

/** A folder of this run for what its tests share. */
export function openRun(): string {
  const existing = process.env[env.folder];
  if (existing !== undefined) return existing;
  removeForsaken();
  return (process.env[env.folder] = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)));
}

/** A killed run cannot remove its folder; the next one does. */
function removeForsaken(): void {
  for (const folder of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const pid = Number(folder.slice(prefix.length).split('-')[0]);
    if (beganAt(pid) === undefined) rmSync(join(tmpdir(), folder), { recursive: true, force: true });
  }
}

/** One PostgreSQL with a migrated template database. */
export async function openPostgres(): Promise<void> {
  if (process.env[env.postgres] !== undefined) return;
  const folder = openRun();
  const server = await startPostgres({
    directory: join(folder, 'postgres'),
    port: await freePort(),
    log: join(folder, 'postgres.log'),
    isDurable: false,
    isTemporary: true,
  });
  remember(server);
  await ensureDatabase(server.url('postgres'), template);
  await migrateToLatest(server.url(template));
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  // An open connection to the template would make every copy fail.
  await client.query(`alter database ${template} with allow_connections false is_template true`);
  await client.end();
  process.env[env.postgres] = server.url('postgres');
}

/** One Temporal development server, in memory. */
export async function openTemporal(): Promise<void> {
  if (process.env[env.temporal] !== undefined) return;
  const server = await startTemporal({ port: await freePort(), log: join(openRun(), 'temporal.log') });
  remember(server);
  process.env[env.temporal] = server.address;
}

/** Fetches the time-skipping server once, before the tests that each start one. */
export async function findTimeSkippingServer(): Promise<void> {
  openRun();
  process.env['TEMPORAL_TEST_SERVER_PATH'] = await timeSkippingServer();
}

function remember(server: GuardedProcess): void {
  (globalThis.phanbienTestServers ??= []).push(server);
}
