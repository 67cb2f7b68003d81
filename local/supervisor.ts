import { setTimeout as delay } from 'node:timers/promises';
import { migrateToLatest } from '../db/migrate.ts';
import { type GuardedProcess, lastLines, startGuarded } from './guarded.ts';
import { KeptAlive } from './kept-alive.ts';
import { messageKeyFile } from './message-key-file.ts';
import { freePort } from './ports.ts';
import { ensureDatabase, startPostgres } from './postgres.ts';
import { stopLeftOver } from './processes.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import { dataDirectory, entries, inData, root, seed, wishedPorts } from './settings.ts';
import { startTemporal } from './temporal.ts';

type Name = 'postgres' | 'temporal' | 'worker' | 'api';

const processesFolder = inData('processes');
const log = (name: Name): string => inData('log', `${name}.log`);
const record = (name: Name): string => inData('processes', `${name}.json`);

/** The options of a start. */
export interface What {
  /** Fills an empty database with the demonstration province and its accounts, whose password everybody knows. */
  seedsDemonstration: boolean;
}

/** Starts the whole system on this machine in order, restarts what ends, and stops all in the opposite order. */
export class Supervisor {
  url = '';
  private readonly servers: KeptAlive[] = [];
  private databaseUrl = '';
  private temporalAddress = '';
  private isReady = false;
  private isStopping = false;
  private readonly say: (line: string) => void;
  private readonly what: What;

  constructor(say: (line: string) => void, what: What) {
    this.say = say;
    this.what = what;
  }

  /** Resolves when the API says that it and all it needs is ready; rejects when a first start fails. */
  async start(): Promise<void> {
    removeRunFile();
    const found = await stopLeftOver(processesFolder);
    if (found.length > 0) this.say(`An earlier start was killed; its ${found.join(', ')} ended first.`);
    await Promise.all([this.openDatabase(), this.openTemporal()]);
    await this.openProgrammes();
    await this.untilReady();
  }

  /** Stops everything it started, callers before the servers that they call. */
  async stop(): Promise<void> {
    this.isStopping = true;
    removeRunFile();
    for (const server of this.servers.reverse()) await server.stop();
    removeRunFile();
  }

  private async openDatabase(): Promise<void> {
    const given = process.env['DATABASE_URL'];
    this.databaseUrl = given ?? (await this.ownDatabase());
    const applied = await migrateToLatest(this.databaseUrl);
    if (applied.length > 0) this.say(`Database: ${applied.length} migrations applied.`);
    if (this.what.seedsDemonstration) await seed(this.databaseUrl);
  }

  private async ownDatabase(): Promise<string> {
    const port = await this.port('PostgreSQL', wishedPorts.postgres);
    const order = { directory: inData('postgres'), port, isDurable: true, log: log('postgres'), record: record('postgres') };
    const server = await this.keep('postgres', () => startPostgres(order));
    await ensureDatabase(server.url('postgres'), 'phanbien');
    this.say(`PostgreSQL on port ${port}.`);
    return server.url('phanbien');
  }

  private async openTemporal(): Promise<void> {
    const given = process.env['TEMPORAL_ADDRESS'];
    if (given !== undefined) {
      this.temporalAddress = given;
      return;
    }
    const port = await this.port('Temporal', wishedPorts.temporal);
    const order = { port, databaseFile: inData('temporal.db'), log: log('temporal'), record: record('temporal') };
    const server = await this.keep('temporal', () => startTemporal(order));
    this.temporalAddress = server.address;
    this.say(`Temporal on port ${port}.`);
  }

  private async openProgrammes(): Promise<void> {
    const port = await this.port('The web', wishedPorts.api);
    this.url = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      ...(process.env['PHANBIEN_MESSAGE_KEYS'] || process.env['PHANBIEN_MESSAGE_KEYS_FILE']
        ? {}
        : { PHANBIEN_MESSAGE_KEYS_FILE: messageKeyFile() }),
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: this.temporalAddress,
      PROVINCE: process.env['PROVINCE'] ?? 'demo',
      DATA_DIR: dataDirectory,
      HOST: '127.0.0.1',
      PORT: String(port),
    };
    const ofWorker = process.env['DATABASE_WORKER_URL'];
    const envOf = { api: env, worker: ofWorker === undefined ? env : { ...env, DATABASE_URL: ofWorker } };
    const programme = (name: 'worker' | 'api') =>
      this.keep(name, () =>
        startGuarded({
          command: process.execPath,
          args: ['--import', 'tsx', entries[name]],
          cwd: root,
          env: envOf[name],
          log: log(name),
          record: record(name),
        }),
      );
    await Promise.all([programme('worker'), programme('api')]);
  }

  private async keep<Server extends GuardedProcess>(name: Name, launch: () => Promise<Server>): Promise<Server> {
    const server = new KeptAlive(
      name,
      launch,
      (line) => this.say(`${line}\n${indent(lastLines(log(name), 8))}`),
      () => this.writeDown(),
    );
    if (this.isStopping) throw new Error('Stopped while starting.');
    this.servers.push(server);
    return server.start();
  }

  private async port(what: string, wished: number): Promise<number> {
    const port = await freePort(wished);
    if (wished !== 0 && port !== wished) this.say(`${what}: port ${wished} is taken, using ${port}.`);
    return port;
  }

  private async untilReady(): Promise<void> {
    let lastSaid = Date.now();
    while (!this.isStopping) {
      const answer = await health(this.url);
      if (answer === 'ready') break;
      if (Date.now() - lastSaid > 15_000) {
        this.say(`Still waiting for ${this.url}/health/ready: ${answer}`);
        lastSaid = Date.now();
      }
      await delay(100);
    }
    this.isReady = true;
    this.writeDown();
  }

  private writeDown(): void {
    if (!this.isReady || this.isStopping) return;
    const running = this.servers.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name, pid] as const]));
    const pids = { supervisor: process.pid, ...Object.fromEntries(running) };
    writeRunFile({ url: this.url, temporalAddress: this.temporalAddress, databaseUrl: this.databaseUrl, pids });
  }
}

async function health(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
    return response.ok ? 'ready' : `${response.status} ${await response.text()}`;
  } catch {
    return 'no answer yet';
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '    | ');
}
