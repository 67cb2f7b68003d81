import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { type GuardedProcess, lastLines, startGuarded } from './guarded.ts';
import { somebodyAnswers } from './ports.ts';
import { temporalCli, timeSkippingServer } from './temporal-binaries.ts';

/** How to run a Temporal development server. */
export interface TemporalOrder {
  port: number;
  log: string;
  /** Keeps workflows over a restart. Without a file they are in memory only. */
  databaseFile?: string;
  record?: string;
  /** Remove this directory when the server has stopped. */
  removeAfter?: string;
}

/** A running Temporal server that listens on 127.0.0.1 only. */
export interface TemporalServer extends GuardedProcess {
  address: string;
}

/** Makes a database file twice as fast as the default. A crash of the machine may lose the last milliseconds. */
const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];

/** Starts a Temporal development server and waits until its namespace `default` answers. */
export async function startTemporal({ port, databaseFile, ...rest }: TemporalOrder): Promise<TemporalServer> {
  const storage = databaseFile === undefined ? [] : ['--db-filename', databaseFile, ...pragmas];
  const args = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error', ...storage];
  // Ours is pinned, so the server need not ask for newer versions. It needs USER and HOME even where the account has none.
  const env = { USER: 'phanbien', HOME: '/', ...process.env, TEMPORAL_VERSION_CHECK_DISABLED: '1' };
  // A server in memory needs no clean end, which takes a second.
  const stopSignal = databaseFile === undefined ? 'SIGKILL' : 'SIGTERM';
  return whenAnswering(await startGuarded({ command: await temporalCli(), args, env, stopSignal, ...rest }), `127.0.0.1:${port}`, rest.log);
}

/** Starts the server whose clock jumps to the next timer. */
export async function startTimeSkipping({ port, ...rest }: Omit<TemporalOrder, 'databaseFile'>): Promise<TemporalServer> {
  // Without --enable-time-skipping its clock is locked until somebody awaits a result, as the SDK's client expects.
  // It stores nothing, and a clean end takes seconds.
  const order = { command: await timeSkippingServer(), args: [String(port)], stopSignal: 'SIGKILL' as const, ...rest };
  return whenAnswering(await startGuarded(order), `127.0.0.1:${port}`, rest.log);
}

async function whenAnswering(server: GuardedProcess, address: string, log: string): Promise<TemporalServer> {
  for (const until = Date.now() + 60_000; Date.now() < until && server.isRunning(); await delay(50)) {
    // Try a bare connection first: a refused gRPC connection waits a second before its next try.
    if ((await somebodyAnswers(Number(address.split(':')[1]))) && (await hasNamespace(address))) return { ...server, address };
  }
  await server.stop();
  throw new Error(`The Temporal server did not start. Its last words:\n${lastLines(log)}`);
}

async function hasNamespace(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2000 });
    try {
      await connection.withDeadline(Date.now() + 2000, () => connection.workflowService.describeNamespace({ namespace: 'default' }));
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
