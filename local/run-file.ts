import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { inData } from './settings.ts';

/** The content of `.data/run.json`. The file exists only while the system is ready. */
export interface RunFile {
  url: string;
  temporalAddress: string;
  databaseUrl: string;
  /** Process numbers by name; a server that is down, or not ours, is missing. */
  pids: Record<string, number>;
}

/** Writes the file whole or not at all, readable by its owner only: it holds the database's password. */
export function writeRunFile(run: RunFile): void {
  const unfinished = inData('run.json.unfinished');
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, inData('run.json'));
}

/** Removes the file, so that no reader expects a system that does not run. */
export function removeRunFile(): void {
  rmSync(inData('run.json'), { force: true });
}
