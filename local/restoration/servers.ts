import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GuardedProcess } from '../guarded.ts';
import { startGuarded } from '../guarded.ts';
import { freePort } from '../ports.ts';
import { ensureDatabase, startPostgres } from '../postgres.ts';
import { entries, root } from '../settings.ts';
import { startTemporal } from '../temporal.ts';

/** The servers of one data directory, on free ports. Their files are where `npm start` expects them. */
export class DirectoryServers {
  readonly #directory: string;
  readonly #running: GuardedProcess[] = [];

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The embedded PostgreSQL, its database made when it is not there; DATABASE_URL names another one instead. Returns its address. */
  async openDatabase(): Promise<string> {
    const given = process.env['DATABASE_URL'];
    if (given !== undefined) return given;
    const directory = join(this.#directory, 'postgres');
    const server = await startPostgres({ directory, port: await freePort(), isDurable: true, ...this.#files('postgres') });
    this.#running.push(server);
    await ensureDatabase(server.url('postgres'), 'phanbien');
    return server.url('phanbien');
  }

  /** A Temporal server on the directory's store, first copied from `kept` if given; TEMPORAL_ADDRESS names another server instead. */
  async openTemporal(kept?: string): Promise<string> {
    const given = process.env['TEMPORAL_ADDRESS'];
    if (given !== undefined) return given;
    const databaseFile = join(this.#directory, 'temporal.db');
    if (kept !== undefined) {
      copyFileSync(kept, databaseFile);
      // The write-ahead file of a killed server.
      if (existsSync(`${kept}-wal`)) copyFileSync(`${kept}-wal`, `${databaseFile}-wal`);
    }
    const server = await startTemporal({ port: await freePort(), databaseFile, ...this.#files('temporal') });
    this.#running.push(server);
    return server.address;
  }

  /** Starts the worker as the system runs it. */
  async startWorker(province: string, databaseUrl: string, temporalAddress: string): Promise<void> {
    const { PROVINCES: _provinces, ...env } = process.env;
    const worker = await startGuarded({
      command: process.execPath,
      args: ['--import', 'tsx', entries.worker],
      cwd: root,
      env: { ...env, DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, PROVINCE: province, DATA_DIR: this.#directory },
      ...this.#files('worker'),
    });
    this.#running.push(worker);
  }

  async stop(): Promise<void> {
    for (const server of this.#running.reverse()) await server.stop();
  }

  #files(name: string): { log: string; record: string } {
    return { log: join(this.#directory, 'log', `${name}.log`), record: join(this.#directory, 'processes', `${name}.json`) };
  }
}
