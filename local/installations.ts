import { existsSync, readFileSync } from 'node:fs';
import { documentsDirectory, headFile, signingKeyFile } from '../db/journal/publication.ts';
import { type Province, provincesFrom } from '../domain/installation.ts';
import type { RunFile } from './run-file.ts';
import { dataDirectory, inData } from './settings.ts';

/** What an operator's command works on. */
export interface Installation {
  provinces: Province[];
  /** Undefined when nobody named one. */
  temporalAddress: string | undefined;
}

/** The provinces of DATABASE_URL or PROVINCES (with TEMPORAL_ADDRESS), else the running local system of `.data/run.json`. */
export function installation(env: NodeJS.ProcessEnv = process.env): Installation {
  if (env['PROVINCES'] !== undefined || env['DATABASE_URL'] !== undefined) {
    return { provinces: provincesFrom(env), temporalAddress: env['TEMPORAL_ADDRESS'] };
  }
  const file = inData('run.json');
  if (!existsSync(file)) throw new Error('DATABASE_URL is not set and no local system is running (npm start)');
  const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  return {
    provinces: provincesFrom({ ...env, DATABASE_URL: run.databaseUrl }),
    temporalAddress: env['TEMPORAL_ADDRESS'] ?? run.temporalAddress,
  };
}

/** The key that signs published roots. */
export function signingKeyPath(): string {
  return signingKeyFile(process.env, dataDirectory);
}

/** The file of a province's published lines. */
export function headFilePath({ provinces }: Installation, { code }: Province): string {
  return headFile(process.env, dataDirectory, { code, isOnlyOne: provinces.length === 1 });
}

/** The folder of uploaded contents. */
export function documentsPath(): string {
  return documentsDirectory(process.env, dataDirectory);
}
