import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { sql } from 'kysely';
import { checkWorkflows } from '../../activities/verify-workflows.ts';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { recordChecks } from '../../domain/verification.ts';
import { verify } from '../../local/verify.ts';
import { createCaseWorker } from '../../worker/create-worker.ts';
import type { commission } from '../../workflows/commission.ts';
import { act, caseWorkflowId, type ActMessage } from '../../workflows/messages.ts';
import { Story } from '../support/acts.ts';
import type { UndatedAct } from '../support/drive.ts';
import { openLine } from '../support/case.ts';
import { budgetLine } from '../support/province.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';

const province = `verify-${randomUUID().slice(0, 8)}`;
let database: FreshDatabase;
let db: Database;
let connection: Connection;
let client: Client;
let stopWorker: () => Promise<void>;

async function startWorker(): Promise<void> {
  const pool = openDatabase(database.url);
  const { worker, connection: own } = await createCaseWorker({
    temporalAddress: temporalAddress(),
    databases: new Map([[province, pool]]),
    workflowBundle: await workflowBundle(),
    taskQueue: province,
  });
  const ended = worker.run();
  stopWorker = async () => {
    worker.shutdown();
    await ended;
    await own.close();
    await pool.destroy();
  };
}

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url);
  await openLine(db, budgetLine.id, 2026, 1_000_000_000);
  connection = await Connection.connect({ address: temporalAddress() });
  client = new Client({ connection });
  await startWorker();
});
afterAll(async () => {
  for await (const { workflowId } of client.workflow.list({ query: `TaskQueue = '${province}' AND ExecutionStatus = 'Running'` })) {
    await client.workflow.getHandle(workflowId).terminate();
  }
  await stopWorker();
  await connection.close();
  await db.destroy();
  await database.drop();
});

const messageOf = ({ command, input, actor, attested }: UndatedAct): ActMessage => ({
  command,
  input,
  actor,
  ...(attested ? { attested } : {}),
  idempotencyKey: randomUUID(),
  bodyDigest: 'sha256:0',
});

/** A commission that begins today, by the real clock. */
async function begin(): Promise<string> {
  const id = randomUUID();
  const story = new Story();
  story.now = Date.now();
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof commission>('commission', {
    workflowId: caseWorkflowId('commission', province, id),
    taskQueue: province,
    args: [{ province, id }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const args: [ActMessage] = [messageOf(story.act('submitRequest'))];
  await client.workflow.executeUpdateWithStart(act, { startWorkflowOperation, args });
  return id;
}

const faults = async (pauseMs = 100) =>
  (await checkWorkflows(db, { client, province, pauseMs })).flatMap(({ name, violations }) =>
    violations.map(({ where, what }) => `${name}: ${where} ${what}`),
  );

test('what the workflows hold is what is on record, and each way in which it is not is named', async () => {
  const [whole, ended, other, ahead, closed] = [await begin(), await begin(), await begin(), await begin(), await begin()];
  const checked = await checkWorkflows(db, { client, province });
  expect(checked.map(({ checked: n, violations }) => [n, violations])).toEqual([
    [5, []],
    [5, []],
  ]);

  await client.workflow.getHandle(caseWorkflowId('commission', province, ended)).terminate();
  await sql`update cases set snapshot = snapshot || '{"route":"x"}' where id = ${other}`.execute(db);
  await sql`update cases set revision = 2, person_revision = 1, snapshot = snapshot || '{"revision":2}' where id = ${ahead}`.execute(db);
  await sql`update cases set state = 'closed' where id = ${closed}`.execute(db);
  const found = await faults();
  expect(found.filter((one) => one.includes(whole))).toEqual([]);
  expect(found).toContain(`live-workflows: commission ${ended} has no live workflow`);
  expect(found).toContain(`live-workflows: commission ${closed} is closed and its workflow lives on`);
  expect(found).toContain(`workflow-state: commission ${other} at revision 3 its workflow holds another state`);
  expect(found).toContain(`workflow-state: commission ${ahead} its workflow stands at revision 3, the read model at 2`);
});

test('a workflow that cannot answer is named, and only so many are waited for', async () => {
  await stopWorker();
  const found = await checkWorkflows(db, { client: impatient(client), province, pauseMs: 10 });
  expect(found[1]?.violations.every(({ what }) => what.startsWith('its workflow does not answer'))).toBe(true);
  expect(found[1]?.violations.length).toBeGreaterThan(0);
  await startWorker();
});

/** The same server, with shorter timeouts than an operator's. */
function impatient(real: Client): Client {
  const withDeadline = <R>(_until: number | Date, work: () => Promise<R>) => real.withDeadline(Date.now() + 1500, work);
  return new Proxy(real, { get: (target, name): unknown => (name === 'withDeadline' ? withDeadline : Reflect.get(target, name, target)) });
}

test('the command says each invariant in a line, and where the engine is away it says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phanbien-verify-'));
  process.env['PHANBIEN_HEAD_FILE'] = join(folder, 'heads.log');
  const lines: string[] = [];
  const target = { provinces: [{ code: province, databaseUrl: database.url, hosts: [] }], temporalAddress: '127.0.0.1:1' };
  try {
    writeFileSync(join(folder, 'heads.log'), '{}\n');
    expect(await verify(target, (line) => lines.push(line))).toBeGreaterThan(0);
    expect(lines[0]).toBe('Temporal at 127.0.0.1:1 does not answer: the workflows are not asked.');
    expect(lines).toContainEqual(expect.stringMatching(/^ok {3}journal-chain +\d+ facts, 0 violations\. The revisions /));
    expect(lines).toContainEqual(expect.stringMatching(/^FAIL read-model +5 cases, 3 violations\. /));
    expect(lines).toContainEqual(expect.stringMatching(/^FAIL heads-file /));
    expect(lines.filter((line) => line.startsWith('ok') || line.startsWith('FAIL'))).toHaveLength(recordChecks.length);
  } finally {
    delete process.env['PHANBIEN_HEAD_FILE'];
    rmSync(folder, { recursive: true });
  }
});
