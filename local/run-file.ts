import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { inData } from './settings.ts';

/** What `.data/run.json` says of a running system; it is there only while the system is ready. */
export interface RunFile {
  url: string;
  temporalAddress: string;
  databaseUrl: string;
  /** Process numbers by name; a server that is down, or not ours, is missing. */
  pids: Record<string, number>;
}

/** Written whole or not at all, and for our eyes only: it holds the database's password. */
export function writeRunFile(run: RunFile): void {
  const unfinished = inData('run.json.unfinished');
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, inData('run.json'));
}

/** Takes it back: what reads it must not believe in a system that is not there. */
export function removeRunFile(): void {
  rmSync(inData('run.json'), { force: true });
}
