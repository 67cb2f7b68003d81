import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { openOffice, type Office } from '../support/case.ts';
import { ObstacleOf, openForObstacles } from '../support/obstacles.ts';
import { by, said } from '../support/province.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';

// Only the real server gives lost work to the next worker, after 5 to 10 s.
jest.setTimeout(120_000);

let env: TestWorkflowEnvironment;
let office: Office;
let dying: ChildProcess | undefined;
beforeAll(async () => {
  env = await TestWorkflowEnvironment.createFromExistingServer({ address: temporalAddress() });
  office = await openOffice({ env });
  await openForObstacles(office.db);
});
afterEach(() => dying?.kill('SIGKILL'));
afterAll(async () => {
  await office.close();
  await env.teardown();
});

/**
 * Kills the worker that has put the act on record, or carried out its effect of this kind, and reported it to nobody; then another one takes
 * over.
 */
async function killedAfterWriting<T>(give: () => Promise<T>, ...effectKind: string[]): Promise<T> {
  await office.stopWorker();
  const { codePath } = await workflowBundle();
  const args = [temporalAddress(), office.taskQueue, office.province, office.databaseUrl, codePath, ...effectKind];
  dying = spawn(process.execPath, ['--import', 'tsx', 'test/support/dying-worker.ts', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const given = give();
  if (dying.stdout) await once(dying.stdout, 'data');
  dying.kill('SIGKILL');
  await office.startWorker();
  return given;
}

it('An act whose worker is killed after writing it stands once, and the commission goes on', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
  const note = await c.act('addNote');
  const key = randomUUID();
  const receipt = await killedAfterWriting(() => c.give(note, key));
  expect(receipt).toMatchObject({ updateId: key, outcome: { result: 'done' } });
  expect((await c.prove()).filter((f) => f.kind === 'noteAdded')).toHaveLength(1);
  await c.to('archived');
  await c.handle.result();
  await c.prove();
});

it('A birth whose worker is killed after writing it is born once', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  const letter = await c.letter();
  const receipt = await killedAfterWriting(() => c.begin(letter));
  expect(receipt.code).not.toBeNull();
  expect((await c.prove()).filter((f) => f.kind === 'requestSubmitted')).toHaveLength(1);
});

it('An obstacle whose worker is killed after beginning it is begun once', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
  const given = await c.act('raiseObstacle');
  const { outcome } = await killedAfterWriting(() => c.give(given), 'begin');
  expect(outcome).toEqual({ result: 'done', case: expect.any(String) });
  const begun = await office.db.selectFrom('journalStreams').select('id').where('kind', '=', 'obstacle').execute();
  expect(begun.map(({ id }) => id)).toEqual([outcome.case]);
  const obstacle = new ObstacleOf(office, outcome.case!);
  expect((await obstacle.journal()).filter((fact) => fact.kind === 'obstacleRaised')).toHaveLength(1);

  const guided = await killedAfterWriting(() => obstacle.do('guideObstacle', { guidance: said() }, by.homeAffairs), 'tell');
  expect(guided.outcome).toEqual({ result: 'done' });
  expect((await c.state()).obstacles).toMatchObject([{ case: obstacle.id, answers: [{ outcome: 'guided' }] }]);
  expect((await c.prove()).filter((fact) => fact.kind === 'obstacleAnswered')).toHaveLength(1);
});
