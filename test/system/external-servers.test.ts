import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import pg from 'pg';
import { checkInvariants } from '../../db/invariants/check-invariants.ts';
import { sealLogs } from '../../db/journal/seal-logs.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { verifyLedger } from '../../db/ledger/verify-ledger.ts';
import { openDatabase } from '../../db/open-database.ts';
import type { Ended } from '../../local/demo/play.ts';
import { PlayOverHttp } from '../../local/demo/client.ts';
import { SignedIn } from '../../local/demo/http.ts';
import { fundedContract } from '../../local/demo/funded-contract.ts';
import { Timeline } from '../../local/demo/timeline.ts';
import { demonstrationPassword, seedDemonstration } from '../../local/seed/seed-demonstration.ts';
import { temporalCli } from '../../local/temporal-binaries.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { env, left } from '../support/run.ts';
import { startSystem, type RunningSystem } from '../support/running-system.ts';
import { temporalAddress } from '../support/temporal.ts';

/**
 * The set-up of docker-compose.yml without containers. PostgreSQL and Temporal run by themselves, the file of the postgres container makes
 * the roles, and the owner migrates. API and worker start in production, each with a role of few rights.
 */

const run = promisify(execFile);
const passwords = { owner: 'owner1', api: 'api1', worker: 'worker1' };
let system: RunningSystem | undefined;
let ended: Ended;
let migrated: string;

beforeAll(async () => {
  await makeRoles();
  migrated = await migrate();
  await seedDemonstration(urlOf('phanbien_owner', passwords.owner));
  system = await startSystem('local/start-external.ts', {
    NODE_ENV: 'production',
    DATABASE_URL: urlOf('phanbien_api', passwords.api),
    DATABASE_WORKER_URL: urlOf('phanbien_worker', passwords.worker),
    TEMPORAL_ADDRESS: temporalAddress(),
    TASK_QUEUE: randomUUID(),
    PROVINCE: 'external',
    PHANBIEN_PAYLOAD_KEYS: `test:${randomBytes(32).toString('base64')}`,
    PHANBIEN_MESSAGE_KEYS: `test:${randomBytes(32).toString('base64')}`,
  });
  ended = await fundedContract(new PlayOverHttp(system.url, demonstrationPassword, new Timeline(() => undefined)));
}, 240_000);

afterAll(async () => {
  await system?.stop();
  await asAdministrator('drop database if exists phanbien with (force)');
}, 60_000);

function urlOf(role: string, password: string): string {
  const url = new URL(left(env.postgres));
  Object.assign(url, { username: role, password, pathname: '/phanbien' });
  return url.href;
}

async function asAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: left(env.postgres) });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** deploy/postgres/10-roles.sql as psql runs it: with passwords from the environment. */
async function makeRoles(): Promise<void> {
  const script = readFileSync('deploy/postgres/10-roles.sql', 'utf8');
  const statements = script
    .replace(/^(--|\\).*$/gm, '')
    .replaceAll(":'owner_password'", `'${passwords.owner}'`)
    .replaceAll(":'api_password'", `'${passwords.api}'`)
    .replaceAll(":'worker_password'", `'${passwords.worker}'`)
    .split(';')
    .filter((statement) => statement.trim() !== '');
  await asAdministrator(...statements);
}

/** The job `migrate`. */
async function migrate(): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'db/migrate-provinces.ts'], {
    env: {
      ...process.env,
      PROVINCE: 'external',
      DATABASE_URL: urlOf('phanbien_owner', passwords.owner),
      DATABASE_API_ROLE: 'phanbien_api',
      DATABASE_WORKER_ROLE: 'phanbien_worker',
    },
  });
  return stdout;
}

it('the owner, who is no superuser, can migrate; a second run finds nothing to do', async () => {
  expect(migrated).toMatch(/^external: 0001_/);
  expect(await migrate()).toBe('external: up to date\n');
});

it('runs worker and API and no server', () => {
  expect(Object.keys(system!.pids).sort()).toEqual(['api', 'supervisor', 'worker']);
  expect(system!.temporalAddress).toBe(temporalAddress());
});

it('brings a commission with money from letter to archive, and its records verify', async () => {
  expect(ended.seen).toMatchObject({ stage: 'archived', ending: 'completed', duties: [] });
  const db = openDatabase(system!.databaseUrl, { max: 2 });
  try {
    expect((await verifyJournal(db)).faults).toEqual([]);
    expect(await verifyLedger(db)).toMatchObject({ unbalancedTransactions: [], differingLines: [], unjournalledLines: [] });
  } finally {
    await db.destroy();
  }
});

it('holds every invariant, as the role of the worker sees it', async () => {
  const db = openDatabase(urlOf('phanbien_worker', passwords.worker), { max: 2 });
  try {
    expect((await checkInvariants(db)).flatMap(({ violations }) => violations)).toEqual([]);
    expect(await sealLogs(db, new Date().toISOString())).toBeGreaterThan(0);
  } finally {
    await db.destroy();
  }
});

it('encrypts what Temporal stores', async () => {
  const connection = await Connection.connect({ address: temporalAddress() });
  const history = await new Client({ connection }).workflow.getHandle(caseWorkflowId('commission', 'external', ended.id)).fetchHistory();
  await connection.close();
  const bytes = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
  expect(bytes.includes('binary/encrypted')).toBe(true);
  for (const word of ['requestSubmitted', 'ruleSet', 'proposal']) expect([word, bytes.includes(word)]).toEqual([word, false]);
});

it("Temporal's own command line shows it decoded to an administrator, through our codec endpoint", async () => {
  const administrator = (await SignedIn.as(system!.url, 'quantri', demonstrationPassword)).caller;
  const { token } = (await administrator.act('/api/tokens', 'token-for-temporal', { name: 'temporal' })).body as { token: string };
  const codec = ['--codec-endpoint', `${system!.url}/api/codec`, '--codec-auth', `Bearer ${token}`];
  const args = ['workflow', 'show', '--workflow-id', caseWorkflowId('commission', 'external', ended.id), '--output', 'json', ...codec];
  const { stdout } = await run(await temporalCli(), [...args, '--address', temporalAddress()], { maxBuffer: 2 ** 26 });
  const bytes = [...stdout.matchAll(/"(?:data|encoding)": "([^"]*)"/g)].map(([, base64]) => Buffer.from(base64!, 'base64').toString());
  expect(bytes.some((value) => value.includes('requestSubmitted'))).toBe(true);
  expect(bytes.filter((value) => value.includes('encrypted'))).toEqual([]);
});

it.each(['DATABASE_URL', 'TEMPORAL_ADDRESS'])('says so when %s is missing', async (missing) => {
  const given = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', TEMPORAL_ADDRESS: '127.0.0.1:1', [missing]: '' };
  const refused = await run(process.execPath, ['--import', 'tsx', 'local/start-external.ts'], { env: { ...process.env, ...given } }).catch(
    (error: unknown) => error as { code: number; stderr: string },
  );
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('needs DATABASE_URL and TEMPORAL_ADDRESS') });
});
