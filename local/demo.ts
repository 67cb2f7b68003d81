import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NotAsTold } from './demo/play.ts';
import { runDemonstration } from './demo/run-demonstration.ts';
import type { RunFile } from './run-file.ts';
import { demonstrationPassword } from './seed/seed-demonstration.ts';
import { inData } from './settings.ts';

const { values } = parseArgs({ options: { url: { type: 'string' }, database: { type: 'string' } } });
const run = readRunFile();
const url = values.url ?? run?.url;
// The records of another system must not be checked in this one's database.
const databaseUrl = values.database ?? (url === run?.url ? run?.databaseUrl : undefined);

if (url === undefined || databaseUrl === undefined) {
  console.error('phanbien is not running: start it with "npm start", or give --url and --database.');
  process.exit(1);
}

try {
  await runDemonstration({ url, databaseUrl, password: demonstrationPassword });
} catch (error) {
  console.error(`\n  Không như kịch bản: ${error instanceof NotAsTold ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}

function readRunFile(): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(inData('run.json'), 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
}
