import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunFile } from '../../local/run-file.ts';
import { eventually } from './eventually.ts';
import { env, left } from './run.ts';

/** The whole system as `npm start` runs it, with data and ports of its own. */
export interface RunningSystem extends RunFile {
  dataDirectory: string;
  /** Ctrl-C; resolves when everything has stopped. */
  stop(): Promise<void>;
}

/** Starts the seeded system (PostgreSQL, Temporal, worker, API) in a child process, or another entry, with more environment. */
export async function startSystem(entry = 'local/start.ts', given: Record<string, string> = {}): Promise<RunningSystem> {
  const dataDirectory = mkdtempSync(join(left(env.folder), 'system-'));
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, ...inherited } = process.env;
  // Two systems that begin at once would both find the usual ports free, and one would fail.
  const anyPort = { PORT: '0', POSTGRES_PORT: '0', TEMPORAL_PORT: '0' };
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...inherited, ...anyPort, DATA_DIR: dataDirectory, ...given },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void said.push(chunk.toString()));
  const runFile = join(dataDirectory, 'run.json');
  try {
    await eventually(
      () => {
        if (child.exitCode !== null) throw new Error('it ended');
        if (!existsSync(runFile)) throw new Error('it is not ready');
      },
      { within: 120_000, every: 100 },
    );
  } catch (error) {
    await ended(child);
    throw new Error(`The system did not start: ${String(error)}\n${said.join('')}`, { cause: error });
  }
  const run = JSON.parse(readFileSync(runFile, 'utf8')) as RunFile;
  return { ...run, dataDirectory, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  await exit;
}
