import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { resultOf } from '../activities/verify-result.ts';
import { checkWorkflows } from '../activities/verify-workflows.ts';
import { checkInvariants, type Checked } from '../db/invariants/check-invariants.ts';
import { checkDocumentContents, DocumentsAway } from '../db/invariants/document-contents.ts';
import { checkHeadsFile } from '../db/invariants/heads-file.ts';
import { checkLooseTexts } from '../db/invariants/loose-texts.ts';
import { violationsOf } from '../db/invariants/invariant.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { storeVerification } from '../db/verifications/store-verification.ts';
import { looseTextDays, type Province } from '../domain/installation.ts';
import { engineChecks, notChecked, type Verification } from '../domain/verification.ts';
import { engineConnectionFrom } from '../encryption/engine-connection.ts';
import { dataConverterFrom } from '../encryption/data-converter.ts';
import { documentsPath, headFilePath, type Installation, installation } from './installations.ts';

/**
 * Checks every invariant of every province, prints each result and stores it beside those of the nights. Returns the number of violations.
 */
export async function verify(target: Installation, say: (line: string) => void): Promise<number> {
  const connection = await connectToTemporal(target.temporalAddress, say);
  let violations = 0;
  try {
    for (const province of target.provinces) {
      if (target.provinces.length > 1) say(`\n${province.code}`);
      const db = openDatabase(province.databaseUrl, { max: 8, statementTimeoutMs: 0 });
      try {
        const startedAt = new Date().toISOString();
        const checked = await checkProvince(db, target, province, connection, say);
        checked.forEach((one) => report(one, say));
        violations += checked.reduce((sum, one) => sum + violationsOf(one), 0);
        await store(db, startedAt, checked, say);
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

async function checkProvince(
  db: Database,
  target: Installation,
  province: Province,
  connection: Connection | null,
  say: (line: string) => void,
): Promise<Checked[]> {
  const checked = [
    ...(await checkInvariants(db)),
    await checkHeadsFile(db, headFilePath(target, province)),
    ...(await checkContents(db, say)),
    await checkLooseTexts(db, { now: Date.now(), days: looseTextDays(process.env) }),
  ];
  if (connection === null) return checked;
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'default';
  const client = new Client({ connection, namespace, dataConverter: dataConverterFrom(process.env) });
  return [...checked, ...(await checkWorkflows(db, { client, province: province.code }))];
}

/** Checks every stored content. On a machine without the store it is left out, and the output says so. */
async function checkContents(db: Database, say: (line: string) => void): Promise<Checked[]> {
  try {
    return [await checkDocumentContents(db, documentsPath(), { now: Date.now(), bytes: Infinity })];
  } catch (error) {
    if (!(error instanceof DocumentsAway)) throw error;
    say(`The documents are not compared: ${error.message} (DOCUMENTS_DIR).`);
    return [];
  }
}

/** Without Temporal, the checks that need it are left out, and the output says so. */
async function connectToTemporal(address: string | undefined, say: (line: string) => void): Promise<Connection | null> {
  if (address === undefined) {
    say('TEMPORAL_ADDRESS is not set: the workflows are not asked.');
    return null;
  }
  return Connection.connect({ ...engineConnectionFrom(process.env, address), connectTimeout: '5s' }).catch(() => {
    say(`Temporal at ${address} does not answer: the workflows are not asked.`);
    return null;
  });
}

/** A read-only copy is verified too. Its result is not stored. */
async function store(db: Database, startedAt: string, checked: readonly Checked[], say: (line: string) => void): Promise<void> {
  const checks = checked.map(resultOf);
  const isUnasked = (name: string) => checks.every((check) => check.name !== name);
  const unasked = engineChecks.filter(isUnasked);
  const away = isUnasked('document-contents') ? [notChecked('document-contents', 'DOCUMENTS_AWAY')] : [];
  const found: Verification = {
    id: randomUUID(),
    source: 'operator',
    startedAt,
    endedAt: new Date().toISOString(),
    checks: [...checks, ...away, ...unasked.map((name) => notChecked(name, 'ENGINE_AWAY'))],
    head: null,
  };
  await storeVerification(db, found).then(
    () => say(`Stored as ${found.id}.`),
    (error: unknown) => say(`NOT STORED: ${error instanceof Error ? error.message : String(error)}`),
  );
}

/** Violations shown for one invariant; the rest are counted. */
const shown = 20;

function report(one: Checked, say: (line: string) => void): void {
  const number = violationsOf(one);
  say(`${number === 0 ? 'ok  ' : 'FAIL'} ${one.name.padEnd(17)} ${one.checked} ${one.counted}, ${number} violations. ${one.statement}`);
  for (const { where, what } of one.violations.slice(0, shown)) say(`       ${where}: ${what}`);
  if (number > shown) say(`       … and ${number - shown} more`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await verify(installation(), (line) => console.log(line))) === 0 ? 0 : 1;
}
