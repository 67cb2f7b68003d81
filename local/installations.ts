import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Province, provincesFrom } from '../domain/installation.ts';
import type { RunFile } from './run-file.ts';
import { inData } from './settings.ts';

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

/** The key that signs published roots: PHANBIEN_SIGNING_KEY, or one of the data directory. */
export function signingKeyPath(): string {
  return process.env['PHANBIEN_SIGNING_KEY'] ?? inData('keys', 'journal-ed25519.pem');
}

/** The file of published lines: PHANBIEN_HEAD_FILE, or one of the data directory; with several provinces, one for each. */
export function headFilePath({ provinces }: Installation, { code }: Province): string {
  const path = process.env['PHANBIEN_HEAD_FILE'] ?? inData('heads.log');
  if (provinces.length === 1) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.${code}${extension}`;
}
