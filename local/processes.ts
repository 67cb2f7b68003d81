import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A process and its start time: another process may have the number by now. */
export interface KnownProcess {
  pid: number;
  began: string;
}

/** When the process began, in the machine's own form; undefined when there is none or it is a zombie. */
export function beganAt(pid: number): string | undefined {
  if (process.platform === 'linux') return beganAtOnLinux(pid);
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function beganAtOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the state is the first field after the name in brackets, the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** The process as a later start can recognise it. */
export function known(pid: number): KnownProcess {
  return { pid, began: beganAt(pid) ?? 'gone' };
}

/** Whether that very process still runs. */
export function isRunning({ pid, began }: KnownProcess): boolean {
  return beganAt(pid) === began;
}

/** Notes processes in a file, for `stopLeftOver` of a later start. */
export function recordProcesses(file: string, pids: readonly number[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(pids.map(known)));
}

/** Removes the file when its processes have ended. */
export function forgetProcesses(file: string): void {
  rmSync(file, { force: true });
}

/**
 * Waits for the processes of an earlier, killed start, which their guards are stopping. Those that do not end are asked to stop, then
 * killed. Returns the names of the processes that it waited for.
 */
export async function stopLeftOver(directory: string): Promise<string[]> {
  const files = listed(directory);
  const found: string[] = [];
  for (const file of files) {
    const processes = readRecord(join(directory, file)).filter(isRunning);
    if (processes.length > 0) {
      found.push(file.replace('.json', ''));
      await stopAll(processes);
    }
    forgetProcesses(join(directory, file));
  }
  return found;
}

/** Waits for processes to end, asks them to (on SIGINT PostgreSQL does not wait for clients), and kills the rest. */
export async function stopAll(processes: readonly KnownProcess[], signal: NodeJS.Signals = 'SIGINT', patienceMs = 8000): Promise<void> {
  if (await allGone(processes, 1500)) return;
  for (const process of processes) send(process, signal);
  if (await allGone(processes, patienceMs)) return;
  for (const process of processes) send(process, 'SIGKILL');
  if (!(await allGone(processes, 5000)))
    throw new Error(`These processes of an earlier start do not end: ${processes.map(({ pid }) => pid).join(', ')}`);
}

async function allGone(processes: readonly KnownProcess[], withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await delay(50)) if (!processes.some(isRunning)) return true;
  return !processes.some(isRunning);
}

function send(target: KnownProcess, signal: NodeJS.Signals): void {
  if (!isRunning(target)) return;
  try {
    process.kill(target.pid, signal);
  } catch {
    // It ended before the signal reached it.
  }
}

function listed(directory: string): string[] {
  try {
    return readdirSync(directory).filter((file) => file.endsWith('.json'));
  } catch {
    return [];
  }
}

function readRecord(file: string): KnownProcess[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KnownProcess[];
  } catch {
    return [];
  }
}
