import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { type RawBuilder, sql } from 'kysely';
import { listVerifications } from '../../db/verifications/list-verifications.ts';
import { freePort } from '../../local/ports.ts';
import { type Case, openOffice, type Office } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';

// These tests stop the production worker (worker/main.ts), in a process of its own, while it works.
jest.setTimeout(240_000);

/** The shortest time before somebody kills it (local/guarded.ts). */
const graceMs = 15_000;

const folder = mkdtempSync(join(tmpdir(), 'phanbien-drain-'));
let env: TestWorkflowEnvironment;
let office: Office;
let leaving: Leaving;
let c: Case;

interface Leaving {
  process: ChildProcess;
  health: () => Promise<number>;
  said: () => string;
}

async function startLeaving(): Promise<Leaving> {
  const port = await freePort(13_001);
  const { codePath } = await workflowBundle();
  const child = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      PROVINCE: office.province,
      DATABASE_URL: office.databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress(),
      TASK_QUEUE: office.taskQueue,
      WORKFLOW_BUNDLE: codePath,
      WORKER_HEALTH_PORT: String(port),
      DATA_DIR: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void said.push(chunk.toString()));
  const health = () => fetch(`http://127.0.0.1:${port}/`).then(({ status }) => status);
  await eventually(async () => expect(await health()).toBe(200), { within: 100_000 });
  return { process: child, health, said: () => said.join('') };
}

beforeAll(async () => {
  env = await TestWorkflowEnvironment.createFromExistingServer({ address: temporalAddress() });
  office = await openOffice({ env });
  await office.stopWorker();
});
beforeEach(async () => {
  leaving = await startLeaving();
  c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
});
afterEach(async () => {
  leaving.process.kill('SIGKILL');
  await office.stopWorker();
});
afterAll(async () => {
  await env.client.schedule.getHandle(`verification/${office.province}`).delete();
  await office.close();
  await env.teardown();
  rmSync(folder, { recursive: true });
});

/** Holds a lock until it is let go. */
async function held(lock: RawBuilder<unknown>): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await new Promise<void>((resolve) => {
    void office.db.transaction().execute(async (trx) => {
      await lock.execute(trx);
      resolve();
      await free;
    });
  });
  return letGo;
}

/** Blocks every projection of this commission. */
const holdRecord = (id: string) => held(sql`select from journal_streams where kind = 'commission' and id = ${id} for update`);

/** Blocks every reader of this table. */
const lockOf = (table: string) => held(sql`lock table ${sql.table(table)} in access exclusive mode`);

/** Waits until an activity of the workflow is with a worker; resolves with that one's process number. */
async function activityStarted(handle: WorkflowHandle): Promise<number> {
  return eventually(async () => {
    const [pending] = (await handle.describe()).raw.pendingActivities ?? [];
    expect(pending?.state).toBe(2); // PENDING_ACTIVITY_STATE_STARTED
    return Number.parseInt(pending?.lastWorkerIdentity ?? '');
  });
}

/** Tells it to stop; resolves with how it ended and how long that took. */
async function told(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null; ms: number }> {
  const from = Date.now();
  const exit = once(leaving.process, 'exit') as Promise<[number | null, string | null]>;
  leaving.process.kill(signal);
  const [code, by] = await exit;
  return { code, signal: by, ms: Date.now() - from };
}

/** The faults in a commission's history: failed tasks, tasks that timed out, activities that began more than once. */
async function mishaps(of: Case): Promise<string[]> {
  const { events } = await of.handle.fetchHistory();
  return (events ?? []).flatMap((event) => {
    if (event.workflowTaskTimedOutEventAttributes)
      return [`workflow task timed out: ${event.workflowTaskTimedOutEventAttributes.timeoutType}`];
    if (event.workflowTaskFailedEventAttributes)
      return [`workflow task failed: ${event.workflowTaskFailedEventAttributes.failure?.message}`];
    if (event.activityTaskTimedOutEventAttributes) return ['activity timed out'];
    if ((event.activityTaskStartedEventAttributes?.attempt ?? 1) > 1) return ['activity begun again'];
    return [];
  });
}

const notes = async (of: Case) => (await of.prove()).filter(({ kind }) => kind === 'noteAdded').length;

it('A worker told to stop in the middle of an act finishes its activity, hands the act over at once, and ends well', async () => {
  const other = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await other.begin();
  const [note, another, registration] = [await c.act('addNote'), await c.act('addNote'), await other.act('register')];
  // As when workers are replaced, another one is there; the one that has the commission in its memory does the act, and its activity.
  await office.startWorker();
  const letGo = await holdRecord(c.id);
  const accepted = await c.giveAccepted(note);
  expect(await activityStarted(c.handle)).toBe(leaving.process.pid);

  const ended = told('SIGTERM');
  await eventually(async () => expect(await leaving.health()).toBe(503));
  // Acts given meanwhile: to the commission that is under way there, and to one that is only in its memory.
  const meanwhile = Promise.all([c.give(another), other.give(registration)]);
  letGo();
  const from = Date.now();
  const receipts = [await accepted.result(), ...(await meanwhile)];
  const handedOver = Date.now() - from;
  const exit = await ended;
  process.stdout.write(`    handed over in ${handedOver} ms, ended after ${exit.ms} ms\n`);

  expect(exit).toMatchObject({ code: 0, signal: null });
  expect(exit.ms).toBeLessThan(graceMs);
  expect(receipts.map(({ outcome }) => outcome.result)).toEqual(['done', 'done', 'done']);
  expect(await notes(c)).toBe(2);
  expect([await mishaps(c), await mishaps(other)]).toEqual([[], []]);
});

it('A worker whose activity hangs in the database does not wait for it: the act is put on record by the next', async () => {
  const letGo = await holdRecord(c.id);
  const accepted = await c.giveAccepted(await c.act('addNote'));
  await activityStarted(c.handle);
  await office.startWorker();
  const exit = await told('SIGTERM');
  process.stdout.write(`    ended after ${exit.ms} ms\n`);
  expect(exit).toMatchObject({ code: 1, signal: null });
  expect(exit.ms).toBeLessThan(graceMs);
  expect(leaving.said()).toContain('another one does it again');
  letGo();
  expect((await accepted.result()).outcome).toEqual({ result: 'done' });
  expect(await notes(c)).toBe(1);
});

it('A worker in the middle of a night hands the night over, and the result is there once', async () => {
  const letGo = await lockOf('receipts');
  const schedule = env.client.schedule.getHandle(`verification/${office.province}`);
  await schedule.trigger();
  const night = await eventually(async () => {
    const { workflow } = (await schedule.describe()).info.recentActions.at(-1)!.action;
    return env.client.workflow.getHandle(workflow.workflowId, workflow.firstExecutionRunId);
  });
  await activityStarted(night);
  const first = leaving;
  leaving = await startLeaving();
  const second = leaving;
  leaving = first;
  const exit = await told('SIGTERM');
  leaving = second;
  process.stdout.write(`    ended after ${exit.ms} ms\n`);
  expect(exit).toMatchObject({ code: 0, signal: null });
  expect(exit.ms).toBeLessThan(graceMs);
  letGo();
  await night.result();
  const { items } = await listVerifications(office.db, { limit: 10 });
  expect(items).toMatchObject([{ source: 'nightly' }]);
});
