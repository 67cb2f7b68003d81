import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundlePath } from '@temporalio/worker';
import type { Receipt } from '../../domain/case/receipt.ts';
import { type Case, openOffice, type Office } from '../support/case.ts';
import { changedBundle } from '../support/changed-bundle.ts';
import type { UndatedAct } from '../support/drive.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';

/**
 * Workers of two releases poll one task queue. Each is a process without a cache, so any task of any commission goes to either. adr/0010
 * says what this proves.
 */
jest.setTimeout(300_000);

const marker = '2027-03-timer-at-a-stage';
/** Only bounds a test that fails. */
const patiently = { within: 60_000 };
const plan = { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' } as const;

let env: TestWorkflowEnvironment;
let office: Office;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  env = await TestWorkflowEnvironment.createFromExistingServer({ address: temporalAddress() });
  office = await openOffice({ env });
  await office.stopWorker();
});
afterEach(() => Promise.all([...running].map(stop)));
afterAll(async () => {
  await office.close();
  await env.teardown();
});

/** Starts the worker of a release; resolves when it takes tasks. */
async function release({ codePath }: WorkflowBundlePath, begins: string[] = []): Promise<ChildProcess> {
  const args = [temporalAddress(), office.taskQueue, office.province, office.databaseUrl, codePath, ...begins];
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/release.ts', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  running.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  running.delete(child);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
}

/** The releases: before the change; with a marked change that it begins or only knows; with an unmarked change. */
const releases = {
  before: async () => release(await workflowBundle()),
  knowing: async () => release(await changedBundle('marks-a-timer')),
  beginning: async () => release(await changedBundle('marks-a-timer'), [marker]),
  careless: async () => release(await changedBundle('adds-a-timer')),
};

/** What the history says: which worker did each workflow task, in order; which tasks failed, and why; where the patch begins. */
async function told(c: Case) {
  const { events } = await c.handle.fetchHistory();
  const all = events ?? [];
  const tasks = all.flatMap(({ workflowTaskCompletedEventAttributes: done }) => (done ? [Number.parseInt(done.identity ?? '')] : []));
  return {
    tasks,
    moves: tasks.filter((pid, n) => n > 0 && pid !== tasks[n - 1]).length,
    failures: all.flatMap(({ workflowTaskFailedEventAttributes: failed }) => (failed ? [failed.failure?.message ?? ''] : [])),
    tasksAfterMarker: all
      .slice(all.findIndex(({ markerRecordedEventAttributes: recorded }) => recorded?.markerName === 'core_patch'))
      .flatMap(({ workflowTaskCompletedEventAttributes: done }) => (done ? [Number.parseInt(done.identity ?? '')] : [])),
    markers: all.filter(({ markerRecordedEventAttributes: recorded }) => recorded?.markerName === 'core_patch').length,
  };
}

async function begun(): Promise<Case> {
  const c = office.case(plan);
  await c.begin();
  return c;
}

/**
 * Gives an act as the API's callers do, and repeats it with the same key when Temporal gives no answer. While a workflow's tasks fail,
 * the server takes no update for it.
 */
function given(c: Case, act: UndatedAct, key: string): Promise<Receipt> {
  return eventually(() => c.give(act, key), { within: 120_000, every: 500 });
}

/** Checks that each act is on record once, in one chain, and that journal, read model and workflow agree. */
async function proven(c: Case, keys: readonly string[] = []): Promise<void> {
  const facts = await c.prove();
  for (const key of keys) expect(await c.handle.getUpdateHandle(key).result()).toMatchObject({ receipt: { updateId: key } });
  expect(facts.filter(({ kind }) => kind === 'requestSubmitted')).toHaveLength(1);
}

it('A release that only knows a patch serves the same commissions as the one before it, act by act', async () => {
  const workers = [await releases.before(), await releases.knowing()];
  const all = await Promise.all([begun(), begun()]);
  await Promise.all(all.map((c) => c.to('archived')));
  for (const c of all) {
    await c.ended();
    const { tasks, moves, failures, markers } = await told(c);
    process.stdout.write(`    ${tasks.length} tasks, ${moves} moves, ${failures.length} failures\n`);
    expect(failures).toEqual([]);
    expect(markers).toBe(0);
    expect(moves).toBeGreaterThan(3);
    expect([...new Set(tasks)].sort()).toEqual(workers.map(({ pid }) => pid).sort());
    await proven(c);
  }
});

it('The release that begins the patch serves them beside the one that only knows it, and one that was before goes on as it was', async () => {
  const old = await releases.before();
  const c = await begun();
  await c.to('intake');
  await stop(old);
  const knowing = await releases.knowing();
  await c.do('addNote');
  await releases.beginning();
  await c.to('archived');
  const fresh = await begun();
  await fresh.to('archived');
  for (const one of [c, fresh]) {
    await one.ended();
    const { moves, failures, markers, tasksAfterMarker } = await told(one);
    process.stdout.write(`    ${moves} moves, ${failures.length} failures, ${tasksAfterMarker.length} tasks after the marker\n`);
    expect(failures).toEqual([]);
    expect(markers).toBe(1);
    expect(new Set(tasksAfterMarker).size).toBe(2);
    expect(tasksAfterMarker).toContain(knowing.pid);
    await proven(one);
  }
});

it('A patch begun beside a release that does not know it fails there, visibly; without that release all goes on', async () => {
  const beginning = await releases.beginning();
  const c = await begun();
  await c.to('expertReview');
  expect((await told(c)).markers).toBe(1);
  const note = await c.act('addNote');
  await stop(beginning);
  const old = await releases.before();
  const key = randomUUID();
  const receipt = given(c, note, key);
  await eventually(async () => expect((await told(c)).failures).toEqual([expect.stringContaining('TMPRL1100')]), patiently);
  await releases.beginning();
  await stop(old);
  expect((await receipt).outcome).toEqual({ result: 'done' });
  await proven(c, [key]);
});

it('A change that is not marked fails beside the release before it, visibly; without it all goes on', async () => {
  const old = await releases.before();
  const c = await begun();
  await c.to('intake');
  const note = await c.act('addNote');
  await stop(old);
  const careless = await releases.careless();
  const key = randomUUID();
  const receipt = given(c, note, key);
  await eventually(async () => expect((await told(c)).failures).toEqual([expect.stringContaining('TMPRL1100')]), patiently);
  process.stdout.write(`    ${(await told(c)).failures[0]}\n`);
  await releases.before();
  await stop(careless);
  expect((await receipt).outcome).toEqual({ result: 'done' });
  await proven(c, [key]);
});
