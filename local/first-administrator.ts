import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isGuessable } from '../api/identity/guessable-passwords.ts';
import { hashPassword } from '../api/identity/passwords.ts';
import { sql } from 'kysely';
import { validOn } from '../db/master-data/valid-on.ts';
import { mayEnter } from '../db/sign-in/may-enter.ts';
import { insertMasterRow, type ChangedBy } from '../db/master-data/write-master-data.ts';
import { openDatabase, type Database } from '../db/open-database.ts';
import { dayOf } from '../domain/calendar/day.ts';
import { provincesFrom } from '../domain/installation.ts';

// npm run first-administrator -- [--second] --username … --name … --organisation-code … --organisation …   (password: first line of stdin)
// Runs as the owner of the database: its other roles cannot give a role that two persons did not agree on.

/** The administrator to make, and their organisation. Its name is needed where no organisation has the code yet. */
interface NewAdministrator {
  username: string;
  name: string;
  'organisation-code': string;
  organisation?: string;
  /** True for the second administrator, whom every change that takes two persons needs. */
  second: boolean;
}

const leastPasswordLength = 12;
/** A change that takes two persons needs this many administrators. */
const enough = 2;

/**
 * Opens the accounts that the API cannot open: the first administrator's, and a second one's while fewer than two can sign in.
 */
async function openAccount(db: Database, asked: NewAdministrator, territory: string, password: string): Promise<void> {
  const now = Date.now();
  const today = dayOf(now);
  await mayBeOpened(db, asked, today);
  // The journal names the operator of the installation, since no person did it.
  const by: ChangedBy = { actor: { system: 'administration' }, at: new Date(now).toISOString() };
  const personId = randomUUID();
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    const organisationId = await organisationOf(trx, asked, territory, today, by);
    const role = { id: randomUUID(), personId, organisationId, capability: 'administrator', validFrom: today };
    await insertMasterRow(trx, 'people', { id: personId, fullName: asked.name, validFrom: today }, by);
    await insertMasterRow(trx, 'capabilities', role, by);
    await insertMasterRow(trx, 'accounts', { personId, username: asked.username.toLowerCase(), passwordHash }, by);
  });
}

async function mayBeOpened(db: Database, { second }: NewAdministrator, today: string): Promise<void> {
  const known = await db.selectFrom('capabilities').select('id').where('capability', '=', 'administrator').executeTakeFirst();
  if (known && !second) {
    throw new Error(
      'This installation has an administrator already: people are added through the API, a second administrator by --second.',
    );
  }
  if ((await administratorsOn(db, today)) >= enough) {
    throw new Error('Two administrators can sign in: they add people through the API, each confirming what the other proposes.');
  }
}

/** How many administrators can sign in on the day. */
async function administratorsOn(db: Database, day: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct h.person_id)::int as n
      from held_roles h join people p on p.id = h.person_id join accounts a on a.person_id = h.person_id
     where h.capability = 'administrator' and a.password_hash is not null and ${validOn('h', day)} and ${mayEnter(day)}`.execute(db);
  return rows[0]!.n;
}

async function organisationOf(
  trx: Database,
  asked: NewAdministrator,
  territory: string,
  validFrom: string,
  by: ChangedBy,
): Promise<string> {
  const code = asked['organisation-code'];
  const known = await trx.selectFrom('organisations').select('id').where('code', '=', code).executeTakeFirst();
  if (known) return known.id;
  if (asked.organisation === undefined) throw new Error(`Missing: --organisation, for no organisation has the code ${code}.`);
  const id = randomUUID();
  await insertMasterRow(trx, 'organisations', { id, code, name: asked.organisation, kind: 'department', territory, validFrom }, by);
  return id;
}

function asked(): NewAdministrator {
  const option = { type: 'string' } as const;
  const options = { username: option, name: option, 'organisation-code': option, organisation: option };
  const { values } = parseArgs({ options: { ...options, second: { type: 'boolean', default: false } } });
  const needed = Object.keys(options).filter((name) => name !== 'organisation' || !values.second);
  const missing = needed.filter((name) => !values[name as keyof typeof values]);
  if (missing.length > 0) throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values as unknown as NewAdministrator;
}

async function passwordFromInput(first: NewAdministrator): Promise<string> {
  if (process.stdin.isTTY) console.error('Password, then Enter (it is shown):');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.length < leastPasswordLength) throw new Error(`The password needs at least ${leastPasswordLength} characters.`);
    const known = { username: first.username, names: [first.name, first['organisation-code'], first.organisation ?? ''] };
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
