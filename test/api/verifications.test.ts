import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { sql } from 'kysely';
import { openDatabase } from '../../db/open-database.ts';
import { readTexts } from '../../db/texts/read-texts.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import { checkNames } from '../../domain/verification.ts';
import { demoId } from '../../local/seed/ids.ts';
import { verify } from '../../local/verify.ts';
import { createCaseWorker } from '../../worker/create-worker.ts';
import { type Nights, openNights } from '../../worker/verification.ts';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';
import { type Answer, type Caller, request, send, serve, type Served } from './served.ts';

/** The nightly verification as it runs: schedule and activities as worker/main.ts opens them, the result as the API shows it. */

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'phanbien-nights-'));
let served: Served;
let auditor: Caller;
let commission: string;
let line: TcpProxy;
let nights: Nights;
let connection: Connection;
let client: Client;
let stopWorker: () => Promise<void>;
/** The file to which a test publishes the head instead. */
let elsewhere: { headFile?: string } = {};

const environment = (given: Record<string, string> = {}) => ({
  PROVINCE: served.province,
  DATABASE_URL: line.url,
  TEMPORAL_ADDRESS: temporalAddress(),
  TASK_QUEUE: served.province,
  DATA_DIR: folder,
  DOCUMENTS_DIR: served.documents,
  ...given,
});

async function startWorker(): Promise<void> {
  const pool = openDatabase(served.databaseUrl);
  nights = openNights(environment(), {});
  const { worker, connection: own } = await createCaseWorker({
    temporalAddress: temporalAddress(),
    databases: new Map([[served.province, pool]]),
    workflowBundle: await workflowBundle(),
    taskQueue: served.province,
    verification: { ...nights.dependencies, publicationOf: (code) => ({ ...nights.dependencies.publicationOf(code), ...elsewhere }) },
  });
  const ended = worker.run();
  stopWorker = async () => {
    worker.shutdown();
    await ended;
    await own.close();
    await nights.close();
    await pool.destroy();
  };
}

beforeAll(async () => {
  served = await serve();
  line = await proxyTo(served.databaseUrl);
  connection = await Connection.connect({ address: temporalAddress() });
  client = new Client({ connection });
  await startWorker();
  await nights.schedule();
  auditor = await served.signIn('kiemtoan');
  commission = (await (await served.signIn('so.xaydung.ld')).begin(request())).body.id as string;
});
afterAll(async () => {
  await schedule().delete();
  await hourly().delete();
  await stopWorker();
  await connection.close();
  await line.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

const schedule = () => client.schedule.getHandle(`verification/${served.province}`);

const hourly = () => client.schedule.getHandle(`heads/${served.province}`);

const listed = async () => (await auditor.get('/api/verifications')).body.items as { id: string; source: string }[];

/** Lets the schedule start a night now, and waits until the API shows its result. */
async function night(): Promise<{ found: Answer['body']; handle: WorkflowHandle }> {
  const before = (await listed()).length;
  const handle = await begunNight();
  await handle.result();
  const [newest, ...older] = await listed();
  expect(older).toHaveLength(before);
  const answer = await auditor.get(`/api/verifications/${newest!.id}`);
  expect(answer.status).toBe(200);
  return { found: answer.body, handle };
}

async function begunNight(): Promise<WorkflowHandle> {
  const ran = async () => (await schedule().describe()).info.recentActions.map(({ action }) => action.workflow);
  const before = (await ran()).length;
  await schedule().trigger();
  const begun = await eventually(async () => {
    const all = await ran();
    expect(all).toHaveLength(before + 1);
    return all.at(-1)!;
  });
  return client.workflow.getHandle(begun.workflowId, begun.firstExecutionRunId);
}

/** The number of attempts of each activity. */
async function attempts(handle: WorkflowHandle): Promise<number[]> {
  const { events } = await handle.fetchHistory();
  return (events ?? []).flatMap(({ activityTaskStartedEventAttributes: begun }) => (begun ? [begun.attempt ?? 0] : []));
}

async function gauges(): Promise<Record<string, number>> {
  const text = String((await send(served.app, { method: 'GET', url: '/metrics' })).body);
  return Object.fromEntries(
    [...text.matchAll(/^phanbien_verification_(\w+)\{(.*)\} (\S+)$/gm)].map(([, name, labels, value]) => [
      `${name} ${/source="(\w+)"/.exec(labels!)?.[1] ?? ''}`.trim(),
      Number(value),
    ]),
  );
}

const failing = (found: Answer['body']) =>
  (found.checks as { name: string; verdict: string }[]).filter(({ verdict }) => verdict !== 'holds').map(({ name }) => name);

/** Changes data that nobody may change, and undoes the change. */
async function whileBroken<T>(breakIt: string, mendIt: string, look: () => Promise<T>): Promise<T> {
  const change = (statement: string) =>
    served.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      expect((await sql.raw(statement).execute(trx)).numAffectedRows).toBe(1n);
    });
  await change(breakIt);
  try {
    return await look();
  } finally {
    await change(mendIt);
  }
}

test('before the first verification the alert has something to see: none has succeeded', async () => {
  expect(await listed()).toEqual([]);
  expect(await gauges()).toEqual({ 'last_success_timestamp_seconds nightly': 0, 'last_success_timestamp_seconds operator': 0 });
});

test('a start makes the schedule of the province: two in the morning, a night that is still under way is not overtaken', async () => {
  const { spec, policies, action, state } = await schedule().describe();
  expect(spec.calendars).toEqual([
    expect.objectContaining({ hour: [{ start: 2, end: 2, step: 1 }], minute: [{ start: 0, end: 0, step: 1 }] }),
  ]);
  expect(spec.timezone).toBe('Asia/Ho_Chi_Minh');
  expect(policies.overlap).toBe('SKIP');
  expect(action).toMatchObject({ workflowType: 'nightlyVerification', taskQueue: served.province, args: [{ province: served.province }] });
  expect(action.workflowExecutionTimeout).toBeLessThan(86_400_000);
  expect(state.paused).toBe(false);
});

test('a second start makes no second schedule: it brings the one up to date and leaves it paused when somebody paused it', async () => {
  await schedule().pause('an operator looks at it');
  const second = openNights(environment({ VERIFY_AT: '23:45' }), {});
  await Promise.all([second.schedule(), second.schedule()]);
  await second.close();
  const ids: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) if (scheduleId.includes(served.province)) ids.push(scheduleId);
  expect(ids.sort()).toEqual([`heads/${served.province}`, `verification/${served.province}`]);
  const { spec, state } = await schedule().describe();
  expect(spec.calendars).toEqual([expect.objectContaining({ hour: [expect.objectContaining({ start: 23 })] })]);
  expect(state).toMatchObject({ paused: true, note: 'an operator looks at it' });
  await schedule().unpause();
});

test('a time that is none is refused at the start', () => {
  expect(() => openNights(environment({ VERIFY_AT: '2am' }), {})).toThrow('VERIFY_AT is 2am: write it as 02:00');
});

test('a night checks everything, publishes the head of the day, and the API shows both', async () => {
  // A full hour may begin while this file runs.
  await hourly().pause();
  const { found, handle } = await night();
  expect(found).toMatchObject({ source: 'nightly', outcome: 'holds', failedChecks: 0 });
  expect(found.checks.map(({ name }: { name: string }) => name)).toEqual([...checkNames]);
  expect(failing(found)).toEqual([]);
  expect(found.checks.find(({ name }: { name: string }) => name === 'workflow-state')).toMatchObject({ checked: 1 });
  const published = readFileSync(join(folder, 'heads.log'), 'utf8').trimEnd().split('\n');
  expect(published).toHaveLength(1);
  const { sequence, at, streams, root, key } = JSON.parse(published[0]!) as Record<string, unknown>;
  expect(found.head).toEqual({ sequence, at, streams, root, key, isNewKey: true });
  expect(await attempts(handle)).toEqual([1, 1, 1, 1]);
  const seen = await gauges();
  expect(seen['failed_checks']).toBe(0);
  expect(seen['last_success_timestamp_seconds nightly']).toBeCloseTo(Date.parse(found.endedAt) / 1000, 1);
});

test('what was changed behind the application is a failed check with the id of what differs, found once and asked once', async () => {
  const { found, handle } = await whileBroken(
    `update cases set snapshot = snapshot || '{"route":"x"}' where id = '${commission}'`,
    `update cases set snapshot = snapshot || '{"route":"ordered"}' where id = '${commission}'`,
    night,
  );
  expect(found).toMatchObject({ outcome: 'fails', failedChecks: 2 });
  expect(failing(found)).toEqual(['read-model', 'workflow-state']);
  expect(found.checks.find(({ name }: { name: string }) => name === 'read-model')).toMatchObject({
    violations: 1,
    counterexamples: [{ where: `commission ${commission}`, what: 'differs in snapshot.route' }],
  });
  expect(found.head).toMatchObject({ sequence: 2, isNewKey: false });
  expect(await attempts(handle)).toEqual([1, 1, 1, 1]);
  const seen = await gauges();
  expect(seen['failed_checks']).toBe(2);
  expect(seen['last_success_timestamp_seconds nightly']).toBeLessThan(Date.parse(found.startedAt) / 1000);
});

test('over a journal that was changed behind its published head nothing more is signed', async () => {
  const change = (revision: string) =>
    `update journal_streams set revision = revision ${revision} where kind = 'commission' and id = '${commission}'`;
  const { found } = await whileBroken(change('- 1'), change('+ 1'), night);
  expect(failing(found)).toEqual(expect.arrayContaining(['journal-chain', 'head-published']));
  expect(found.head).toBeNull();
  expect(found.checks.at(-1).counterexamples).toEqual([{ where: 'head', what: 'was not published: PublishedStreamChanged' }]);
});

test('a database that is away in the night is waited for', async () => {
  await line.cut();
  const handle = await begunNight();
  await eventually(async () => {
    const [pending] = (await handle.describe()).raw.pendingActivities ?? [];
    expect(pending?.attempt).toBeGreaterThan(1);
  });
  await line.restore();
  await handle.result();
  const [newest] = await listed();
  expect(newest).toMatchObject({ source: 'nightly', outcome: 'holds' });
});

test('a file that cannot be written is a result, not an error to be repeated', async () => {
  const place = join(folder, 'elsewhere');
  mkdirSync(join(place, 'heads.log'), { recursive: true });
  elsewhere = { headFile: join(place, 'heads.log') };
  const { found } = await night();
  elsewhere = {};
  expect(failing(found)).toEqual(['heads-file', 'head-published']);
  expect(found.checks.find(({ name }: { name: string }) => name === 'heads-file')).toMatchObject({
    verdict: 'notChecked',
    reason: 'Error EISDIR',
  });
  expect(found.checks.at(-1).counterexamples).toEqual([{ where: 'head', what: 'was not published: Error EISDIR' }]);
});

test('what an operator asks for stands in the same list, and says what could not be asked', async () => {
  const provinces = [{ code: served.province, databaseUrl: served.databaseUrl, hosts: [] }];
  process.env['PHANBIEN_HEAD_FILE'] = join(folder, 'heads.log');
  process.env['DOCUMENTS_DIR'] = served.documents;
  try {
    for (const address of [temporalAddress(), undefined])
      expect(await verify({ provinces, temporalAddress: address }, () => undefined)).toBe(0);
  } finally {
    delete process.env['PHANBIEN_HEAD_FILE'];
    delete process.env['DOCUMENTS_DIR'];
  }
  const [blind, whole] = await listed();
  expect([blind, whole]).toMatchObject([
    { source: 'operator', outcome: 'incomplete', head: null },
    { source: 'operator', outcome: 'holds', head: null },
  ]);
  expect(failing((await auditor.get(`/api/verifications/${blind!.id}`)).body)).toEqual(['live-workflows', 'workflow-state']);
  expect((await gauges())['last_success_timestamp_seconds operator']).toBeGreaterThan(0);
});

test('the list comes in pages, newest first, and each is there once', async () => {
  const all = await listed();
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Answer = await auditor.get(`/api/verifications?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.body.items.map(({ id }: { id: string }) => id));
    cursor = page.body.nextCursor as string | null;
  }
  expect(seen).toEqual(all.map(({ id }) => id));
  expect((await auditor.get('/api/verifications?cursor=x')).body).toMatchObject({ code: 'INVALID_CURSOR' });
  expect((await auditor.get(`/api/verifications/${served.province}`)).status).toBe(400);
  expect((await auditor.get(`/api/verifications/${commission}`)).status).toBe(404);
});

test('each hour the head is published between two nights, over the logs too, by a schedule of its own', async () => {
  const { spec, action } = await hourly().describe();
  expect(spec.calendars).toEqual([expect.objectContaining({ hour: [{ start: 0, end: 23, step: 1 }] })]);
  expect(action).toMatchObject({ workflowType: 'hourlyHead', args: [{ province: served.province }] });
  const newest = async () =>
    (await served.db.selectFrom('journalRoots').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst())?.sequence ?? 0;
  const before = await newest();
  await hourly().trigger();
  await eventually(async () => expect(await newest()).toBe(before + 1), { within: 30_000 });
  const sealed = await served.db.selectFrom('journalFacts').select('streamId').where('kind', '=', 'sealed').execute();
  expect(sealed.map(({ streamId }) => streamId)).toContain('access_log');
});

test('a night erases what a process left behind that was killed before its act was sent, and the next finds nothing', async () => {
  const [id, person] = [randomUUID(), demoId('person/so.xaydung.ld')];
  // The time is also long past by the database's clock, which a test on another day does not move.
  const createdAt = new Date(Date.now() - 800 * 24 * 3_600_000).toISOString();
  const text = { id, caseId: commission, kind: 'addNote/note', body: 'Chưa gửi được', authorPerson: person, createdAt };
  await storeTexts(served.db, [text]);
  const { found } = await night();
  expect(failing(found)).toEqual(['loose-texts']);
  expect(await readTexts(served.db, [id])).toMatchObject([{ body: null, erasedAt: expect.any(Date) }]);
  expect(failing((await night()).found)).toEqual([]);
});
