import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { checkInvariants, type Checked } from '../db/invariants/check-invariants.ts';
import { firstForeignLine } from '../db/journal/heads-file.ts';
import { readRoots } from '../db/journal/read-roots.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import type { Province } from '../domain/installation.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { headFilePath, type Installation, installation } from './installations.ts';
import { checkWorkflows } from './verify-workflows.ts';

/** Checks every invariant of every province and says it line by line; returns the number of violations. */
export async function verify(target: Installation, say: (line: string) => void): Promise<number> {
  const connection = await connectToTemporal(target.temporalAddress, say);
  let violations = 0;
  try {
    for (const province of target.provinces) {
      if (target.provinces.length > 1) say(`\n${province.code}`);
      const db = openDatabase(province.databaseUrl, { max: 8, statementTimeoutMs: 0 });
      try {
        const checked = await checkProvince(db, target, province, connection);
        checked.forEach((one) => report(one, say));
        violations += checked.reduce((sum, one) => sum + one.violations.length, 0);
      } finally {
        await db.destroy();
      }
    }
  } finally {
    await connection?.close();
  }
  say(violations === 0 ? '\nEvery invariant holds.' : `\n${violations} violations.`);
  return violations;
}

async function checkProvince(db: Database, target: Installation, province: Province, connection: Connection | null): Promise<Checked[]> {
  const checked = [...(await checkInvariants(db)), await checkHeadsFile(db, headFilePath(target, province))];
  if (connection === null) return checked;
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'default';
  const client = new Client({ connection, namespace, dataConverter: dataConverterFrom(process.env) });
  return [...checked, ...(await checkWorkflows(db, { client, province: province.code }))];
}

/** The engine may be away, or not be there at all: then what needs it is left out, and said. */
async function connectToTemporal(address: string | undefined, say: (line: string) => void): Promise<Connection | null> {
  if (address === undefined) {
    say('TEMPORAL_ADDRESS is not set: the workflows are not asked.');
    return null;
  }
  return Connection.connect({ address, connectTimeout: '5s' }).catch(() => {
    say(`Temporal at ${address} does not answer: the workflows are not asked.`);
    return null;
  });
}

async function checkHeadsFile(db: Database, path: string): Promise<Checked> {
  const roots = await readRoots(db);
  const foreign = await firstForeignLine(path, roots);
  return {
    name: 'heads-file',
    statement: 'The file of published lines says what the database has stored.',
    counted: 'published lines',
    checked: roots.length,
    violations: foreign === null ? [] : [{ where: `line ${foreign} of ${path}`, what: 'is not the stored one' }],
  };
}

/** Violations shown for one invariant; the rest are counted. */
const shown = 20;

function report({ name, statement, counted, checked, violations }: Checked, say: (line: string) => void): void {
  const verdict = violations.length === 0 ? 'ok  ' : 'FAIL';
  say(`${verdict} ${name.padEnd(17)} ${checked} ${counted}, ${violations.length} violations. ${statement}`);
  for (const { where, what } of violations.slice(0, shown)) say(`       ${where}: ${what}`);
  if (violations.length > shown) say(`       … and ${violations.length - shown} more`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await verify(installation(), (line) => console.log(line))) === 0 ? 0 : 1;
}
