import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findReceipt } from '../../db/cases/find-receipt.ts';
import { startGuarded, type GuardedProcess } from '../../local/guarded.ts';
import { freePort, somebodyAnswers } from '../../local/ports.ts';
import { temporalCli } from '../../local/temporal-binaries.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';
import { ObstacleFile } from '../support/obstacle-file.ts';
import { env as names, left } from '../support/run.ts';

// The server reports a long history after this many events. The default is 4,096.
const longEvents = 80;

let server: GuardedProcess;
let env: TestWorkflowEnvironment;
let office: Office;

beforeAll(async () => {
  const port = await freePort();
  const limit = ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${longEvents}`];
  server = await startGuarded({
    command: await temporalCli(),
    args: ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error', ...limit],
    env: { USER: 'phanbien', HOME: '/', ...process.env, TEMPORAL_VERSION_CHECK_DISABLED: '1' },
    stopSignal: 'SIGKILL',
    log: join(left(names.folder), `continuation-${process.pid}.log`),
  });
  await eventually(async () => expect(await somebodyAnswers(port)).toBe(true));
  env = await eventually(() => TestWorkflowEnvironment.createFromExistingServer({ address: `127.0.0.1:${port}` }));
  office = await eventually(() => openOffice({ env }));
});
afterAll(async () => {
  await office.close();
  await env.teardown();
  await server.stop();
});

const runOf = async (c: Case) => (await c.handle.describe()).runId;

it('A commission with a long history goes on in new runs to the archive, and its record has no seam', async () => {
  const c = office.case({ form: 'expertGroup' });
  await c.begin();
  const runs = new Set([await runOf(c)]);
  for (const stage of [
    'intake',
    'funding',
    'order',
    'panel',
    'expertReview',
    'report',
    'signOff',
    'payment',
    'settlement',
    'archived',
  ] as const) {
    await c.to(stage);
    runs.add(await runOf(c));
  }
  await c.ended();
  const journal = await c.prove();
  expect(runs.size).toBeGreaterThan(2);
  process.stdout.write(`    ${journal.length} facts in ${runs.size} runs or more\n`);
  const opened = journal.filter((f) => f.kind === 'stageOpened').map((f) => f['stage']);
  expect(opened).toEqual([...new Set(opened)]);
  expect(await office.faults()).toEqual([]);
});

it('Receipts survive the change of runs, and acts given while it changes are not lost', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
  const first = await runOf(c);
  const note = await c.act('addNote');
  const keys = Array.from({ length: 60 }, () => randomUUID());
  // Sends five at a time, since a server takes ten.
  for (let n = 0; n < keys.length; n += 5) {
    await Promise.all(keys.slice(n, n + 5).map((key) => givenAtLast(c, note, key)));
  }
  expect(await runOf(c)).not.toBe(first);
  await eventually(() => c.prove());
  expect((await c.state()).notes).toHaveLength(keys.length);
  for (const key of keys) expect(await findReceipt(office.db, key)).toMatchObject({ command: 'addNote' });
});

it('A repeat that crosses the change of runs gets the receipt it had, and leaves no second fact', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
  const first = await runOf(c);
  const note = await c.act('addNote');
  const given = new Map<string, unknown>();
  while ((await runOf(c)) === first) {
    const key = randomUUID();
    given.set(key, await c.give(note, key));
  }
  // The test skips the search for a receipt. The new run itself knows the latest answers.
  for (const [key, receipt] of [...given].slice(-10)) expect(await c.give(note, key)).toEqual(receipt);
  expect((await c.state()).notes).toHaveLength(given.size);
  await eventually(() => c.prove());
});

/** Works as the API does: after no answer, it looks for the receipt and sends the act again under its key. */
async function givenAtLast(c: Case, given: Parameters<Case['give']>[0], key: string): Promise<void> {
  await eventually(async () => {
    if (!(await findReceipt(office.db, key))) await c.give(given, key);
  });
}

it('An obstacle that is reopened for years goes on in new runs, in the stage in which it was, and is closed at last', async () => {
  const file = office.adopt(new ObstacleFile(office));
  await file.begin();
  const runs = new Set<string>();
  const rounds = 12;
  const acts = ['triageObstacle', 'adviseObstacle', 'guideObstacle', 'reopenObstacle'] as const;
  for (let n = 1; n < rounds; n++) {
    for (const command of acts) {
      // An act that arrives while a new run begins is answered by the new run.
      await eventually(() => file.do(command, {}, undefined, uuidOf(n, command)));
      runs.add((await file.handle.describe()).runId);
    }
  }
  await file.do('escalateObstacle');
  await file.do('directObstacle');
  await file.do('closeObstacle');
  await file.ended();
  const journal = await file.prove();
  expect(runs.size).toBeGreaterThan(2);
  expect(journal.filter((f) => 'command' in f)).toHaveLength(1 + (rounds - 1) * acts.length + 3);
  const opened = journal.filter((f) => f.kind === 'stageOpened').map((f) => f['stage']);
  const guided = Array.from({ length: rounds - 1 }, () => ['triage', 'guidance', 'closing']).flat();
  expect(opened).toEqual([...guided, 'triage', 'direction', 'closing']);
});

const ids = new Map<string, string>();
/** One update id for an act, however often it is sent. */
function uuidOf(n: number, command: string): string {
  const key = `${n} ${command}`;
  const id = ids.get(key) ?? randomUUID();
  ids.set(key, id);
  return id;
}
