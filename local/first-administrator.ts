import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isGuessable } from '../api/identity/guessable-passwords.ts';
import { hashPassword } from '../api/identity/passwords.ts';
import { insertMasterRow, type ChangedBy } from '../db/master-data/write-master-data.ts';
import { openDatabase, type Database } from '../db/open-database.ts';
import { dayOf } from '../domain/calendar/day.ts';
import { provincesFrom } from '../domain/installation.ts';

// node --import tsx local/first-administrator.ts --username … --name … --organisation-code … --organisation …   (password: first line of stdin)

/** Who is to administer a new installation, and for which organisation. */
interface FirstAdministrator {
  username: string;
  name: string;
  'organisation-code': string;
  organisation: string;
}

const leastPasswordLength = 12;

/**
 * Opens the one account that cannot be opened through the API: the first. Everything else is administered there. Refuses when
 * somebody is administrator already.
 */
async function openAccount(db: Database, first: FirstAdministrator, territory: string, password: string): Promise<void> {
  const known = await db.selectFrom('capabilities').select('id').where('capability', '=', 'administrator').executeTakeFirst();
  if (known) throw new Error('This installation has an administrator already: people are added through the API.');
  const now = Date.now();
  const by: ChangedBy = { actor: { system: 'administration' }, at: new Date(now).toISOString() };
  const [organisationId, personId, validFrom] = [randomUUID(), randomUUID(), dayOf(now)];
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    const organisation = { code: first['organisation-code'], name: first.organisation, kind: 'department', territory };
    await insertMasterRow(trx, 'organisations', { id: organisationId, ...organisation, validFrom }, by);
    await insertMasterRow(trx, 'people', { id: personId, fullName: first.name, validFrom }, by);
    await insertMasterRow(trx, 'capabilities', { id: randomUUID(), personId, organisationId, capability: 'administrator', validFrom }, by);
    await insertMasterRow(trx, 'accounts', { personId, username: first.username.toLowerCase(), passwordHash }, by);
  });
}

function asked(): FirstAdministrator {
  const option = { type: 'string' } as const;
  const options = { username: option, name: option, 'organisation-code': option, organisation: option };
  const { values } = parseArgs({ options });
  const missing = Object.keys(options).filter((name) => !values[name as keyof typeof values]);
  if (missing.length > 0) throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values as unknown as FirstAdministrator;
}

async function passwordFromInput(first: FirstAdministrator): Promise<string> {
  if (process.stdin.isTTY) console.error('Password, then Enter (it is shown):');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.length < leastPasswordLength) throw new Error(`The password needs at least ${leastPasswordLength} characters.`);
    const known = { username: first.username, names: [first.name, first['organisation-code'], first.organisation] };
    if (isGuessable(line, known)) throw new Error('The password is easy to guess. Choose a sentence that only you would think of.');
    return line;
  }
  throw new Error('No password was given on standard input.');
}

try {
  const [province, other] = provincesFrom(process.env);
  if (!province || other) throw new Error('Set DATABASE_URL and PROVINCE to the one province it is for.');
  const first = asked();
  const password = await passwordFromInput(first);
  const db = openDatabase(province.databaseUrl, { max: 1 });
  try {
    await openAccount(db, first, province.code, password);
  } finally {
    await db.destroy();
  }
  console.log(`${first.username} administers ${province.code}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
