import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, known, type KnownProcess } from './processes.ts';

const fileName = 'supervisor.json';

/** The right to use a data directory, held by one supervisor at a time. */
export interface Claim {
  release(): void;
}

/**
 * Claims the data directory. Waits for a supervisor that is ending or was just killed with its terminal. Undefined when one keeps running.
 */
export async function claim(dataDirectory: string, patienceMs = 4000): Promise<Claim | undefined> {
  mkdirSync(dataDirectory, { recursive: true });
  const file = join(dataDirectory, fileName);
  for (const until = Date.now() + patienceMs; ; await delay(100)) {
    if (tryClaim(file)) return { release: () => rmSync(file, { force: true }) };
    if (Date.now() > until && !isEnding(file)) return undefined;
  }
}

/** Tells a start that comes now to wait: this supervisor is stopping its servers. */
export function announceEnd(dataDirectory: string): void {
  writeFileSync(join(dataDirectory, fileName), JSON.stringify({ ...known(process.pid), isEnding: true }));
}

/** Whether a supervisor uses the data directory now. */
export function isClaimed(dataDirectory: string): boolean {
  const holder = read(join(dataDirectory, fileName));
  return holder !== undefined && isRunning(holder);
}

function tryClaim(file: string): boolean {
  const holder = read(file);
  if (holder !== undefined && isRunning(holder)) return false;
  try {
    // Two starts may find the same dead holder. Only one of them can move its file away.
    if (holder !== undefined) renameSync(file, `${file}.${holder.pid}`);
    writeFileSync(file, JSON.stringify(known(process.pid)), { flag: 'wx' });
    if (holder !== undefined) rmSync(`${file}.${holder.pid}`, { force: true });
    return true;
  } catch {
    return false;
  }
}

function isEnding(file: string): boolean {
  return read(file)?.isEnding === true;
}

function read(file: string): (KnownProcess & { isEnding?: boolean }) | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KnownProcess & { isEnding?: boolean };
  } catch {
    return undefined;
  }
}
