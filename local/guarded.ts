import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetProcesses, recordProcesses } from './processes.ts';

/** A server to run under a guard (guard.mjs), which stops it when this process is gone. */
export interface GuardedOrder {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** The signal that makes this server stop cleanly. */
  stopSignal?: NodeJS.Signals;
  /** How long it may take to stop, before it is killed. */
  graceMs?: number;
  /** The file of its output. A large one is kept as `.1`. */
  log: string;
  /** The file that notes its processes, for a later start that finds them running. */
  record?: string;
  /** A directory to remove when the server has stopped. */
  removeAfter?: string;
  uid?: number;
  gid?: number;
}

/** How a server ended. */
export interface Exit {
  code: number | null;
  signal: string | null;
}

/** A server that runs; `pid` is its own, not its guard's. */
export interface GuardedProcess {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  isRunning(): boolean;
  /** Asks it to stop and waits until it, and its directory to remove, are gone. */
  stop(): Promise<void>;
}

type FromGuard = { started: number } | { failed: string } | { exited: Exit };

const guardFile = fileURLToPath(new URL('./guard.mjs', import.meta.url));
const largeLogBytes = 20 * 1024 * 1024;

/** Starts a server under a guard. Throws when the command cannot be run at all; an early exit shows in `exited`. */
export async function startGuarded(order: GuardedOrder): Promise<GuardedProcess> {
  const { env = process.env, log, record, stopSignal = 'SIGTERM', graceMs = 15_000, ...rest } = order;
  const output = openLog(log);
  const guard = spawn(process.execPath, [guardFile, JSON.stringify({ ...rest, stopSignal, graceMs })], {
    env,
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  });
  closeSync(output);

  const { pid, exited } = await startedBy(guard, order.command);
  if (record !== undefined) recordProcesses(record, [guard.pid!, pid]);
  const gone = exited.finally(() => {
    if (record !== undefined) forgetProcesses(record);
  });
  let hasEnded = false;
  void gone.then(() => (hasEnded = true));
  return {
    pid,
    exited: gone,
    isRunning: () => !hasEnded,
    async stop() {
      if (guard.connected) guard.send('stop');
      await gone;
    },
  };
}

function startedBy(guard: ChildProcess, command: string): Promise<{ pid: number; exited: Promise<Exit> }> {
  return new Promise((resolve, reject) => {
    let serverPid: number | undefined;
    let last: Exit | undefined;
    let tellExit: (exit: Exit) => void;
    const exited = new Promise<Exit>((done) => (tellExit = done));
    guard.on('message', (message: FromGuard) => {
      if ('failed' in message) reject(new Error(`${command} cannot be run: ${message.failed}`));
      else if ('exited' in message) last = message.exited;
      else resolve({ pid: (serverPid = message.started), exited });
    });
    guard.on('error', reject);
    guard.on('exit', (code, signal) => {
      // Somebody killed the guard. Its server must not run without one.
      if (last === undefined && serverPid !== undefined) killIfThere(serverPid);
      tellExit(last ?? { code, signal });
      reject(new Error(`${command} ended before it started (${signal ?? `code ${code}`})`));
    });
  });
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largeLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** The last lines a server wrote, each cut to what a terminal can show, for a message about its end. */
export function lastLines(file: string, count = 15): string {
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-count)
      .map((line) => line.slice(0, 300))
      .join('\n');
  } catch {
    return '(it wrote nothing)';
  }
}
