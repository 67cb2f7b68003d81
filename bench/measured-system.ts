import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { migrateToLatest } from '../db/migrate.ts';
import { type GuardedProcess, startGuarded } from '../local/guarded.ts';
import { freePort } from '../local/ports.ts';
import { ensureDatabase, type PostgresServer, startPostgres } from '../local/postgres.ts';
import { seedDemonstration } from '../local/seed/seed-demonstration.ts';
import { entries, root } from '../local/settings.ts';
import { startTemporal, type TemporalServer } from '../local/temporal.ts';
import { cpuMsOf } from './cpu-time.ts';
import { eventually } from '../test/support/eventually.ts';

/**
 * A system to measure. PostgreSQL and Temporal have files of their own, worker and API are processes of their own. It is set up as in
 * production, with bundled workflows, encrypted payloads and durable commits, and holds the demonstration province.
 */
export interface MeasuredSystem {
  url: string;
  databaseUrl: string;
  temporalAddress: string;
  postgres: PostgresServer;
  worker: GuardedProcess;
  /** Ends the worker if it runs and starts another, which holds nothing; resolves when it takes tasks. */
  restartWorker(): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  killWorker(): Promise<void>;
  /** CPU milliseconds of all its processes until now; null where the machine does not say. */
  cpuMs(): number | null;
  /** Starts one more process of the bench's own beside the system. */
  startBeside(entry: string, env: Record<string, string>): Promise<GuardedProcess>;
  stop(): Promise<void>;
}

const province = 'bench';

/** The workflow id of a commission of a system. */
export const workflowIdOf = (commissionId: string): string => `commission/${province}/${commissionId}`;

export interface SystemOptions {
  /** For reading: no Temporal, no worker. */
  withoutEngine?: boolean;
  /** Arguments of Node.js for the worker, and what its environment holds besides. */
  workerArgs?: readonly string[];
  workerEnv?: Record<string, string>;
}

/** Starts one in a folder, which may hold others. */
export async function openSystem(folder: string, options: SystemOptions = {}): Promise<MeasuredSystem> {
  const running: GuardedProcess[] = [];
  const stop = async () => {
    for (const one of running.splice(0).reverse()) await one.stop();
  };
  try {
    return await start(folder, options, running, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  folder: string,
  { withoutEngine = false, workerArgs = [], workerEnv = {} }: SystemOptions,
  running: GuardedProcess[],
  stop: () => Promise<void>,
): Promise<MeasuredSystem> {
  const log = (name: string) => join(folder, 'log', `${name}.log`);
  const kept = <T extends GuardedProcess>(process: T): T => {
    running.push(process);
    return process;
  };
  const directory = join(folder, 'postgres');
  const postgres = kept(
    await startPostgres({ directory, port: await freePort(), isDurable: true, log: log('postgres'), isTemporary: true }),
  );
  await ensureDatabase(postgres.url('postgres'), 'phanbien');
  const databaseUrl = postgres.url('phanbien');
  await migrateToLatest(databaseUrl);
  await seedDemonstration(databaseUrl, { documentsDirectory: join(folder, 'documents') });
  const temporal: TemporalServer | undefined = withoutEngine
    ? undefined
    : kept(await startTemporal({ port: await freePort(), databaseFile: join(folder, 'temporal.db'), log: log('temporal') }));

  const [apiPort, healthPort] = [await freePort(), await freePort()];
  const { DATABASE_URL: _url, PROVINCES: _provinces, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal?.address ?? `127.0.0.1:${await freePort()}`,
    PROVINCE: province,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    WORKER_HEALTH_PORT: String(healthPort),
    PHANBIEN_PAYLOAD_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    PHANBIEN_MESSAGE_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    WORKFLOW_BUNDLE: await bundle(folder),
  };
  const programme = (name: string, entry: string, more: Record<string, string> = {}, args: readonly string[] = []) =>
    startGuarded({
      command: process.execPath,
      args: [...args, '--import', 'tsx', entry],
      cwd: root,
      env: { ...env, ...more },
      log: log(name),
    });
  const url = `http://127.0.0.1:${apiPort}`;
  kept(await programme('api', entries.api));
  await untilAnswering(`${url}/health/live`);
  const system: MeasuredSystem = {
    url,
    databaseUrl,
    temporalAddress: env.TEMPORAL_ADDRESS,
    postgres,
    worker: undefined as never,
    restartWorker: async () => {
      const before = system.worker as GuardedProcess | undefined;
      if (before?.isRunning()) await before.stop();
      system.worker = kept(await programme('worker', entries.worker, workerEnv, workerArgs));
      await untilAnswering(`http://127.0.0.1:${healthPort}`);
    },
    killWorker: async () => {
      process.kill(system.worker.pid, 'SIGKILL');
      await system.worker.exited;
    },
    cpuMs: () => cpuMsOf(running.filter((one) => one.isRunning()).map(({ pid }) => pid)),
    startBeside: async (entry, more) => kept(await programme(entry.replaceAll('/', '-'), join(root, entry), more)),
    stop,
  };
  if (!withoutEngine) {
    await system.restartWorker();
    await untilAnswering(`${url}/health/ready`);
  }
  return system;
}

/** Once for all systems of a run. */
async function bundle(folder: string): Promise<string> {
  const file = join(dirname(folder), 'workflow-bundle.js');
  if (!existsSync(file)) {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'worker', 'bundle-workflows.ts'), file], { cwd: root });
  }
  return file;
}

async function untilAnswering(url: string): Promise<void> {
  await eventually(
    async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      await response.text();
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
    },
    { within: 60_000, every: 20 },
  );
}
