import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import proto from '@temporalio/proto';
import { openDatabase, type Database } from '../../db/open-database.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { dataConverterFrom } from '../../encryption/data-converter.ts';
import { createCaseWorker } from '../../worker/create-worker.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { commission } from '../../workflows/commission.ts';
import { act, caseWorkflowId, state, type ActMessage } from '../../workflows/messages.ts';
import { messageOf } from '../support/case.ts';
import { drafts, usual } from '../support/drafts.ts';
import type { UndatedAct } from '../support/drive.ts';
import { eventually } from '../support/eventually.ts';
import { attested } from '../support/province.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';
import { useFreshDatabase } from '../db/fresh.ts';

/** Searches the bytes of a commission's history, as the Temporal server stores it, for words. */

const own = useFreshDatabase();
const province = `p-${randomUUID().slice(0, 8)}`;
const today = dayOf(Date.now());
const [may, june] = ['2026-05', '2026-06'].map((id) => `${id}:${randomBytes(32).toString('base64')}`) as [string, string];
const converterOf = (keys: string | undefined) => dataConverterFrom({ PHANBIEN_PAYLOAD_KEYS: keys });

let connection: Connection;
let db: Database;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  connection = await Connection.connect({ address: temporalAddress() });
  db = openDatabase(own.url);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(async () => {
  await connection.close();
  await db.destroy();
});

/** A worker and a client with these keys (or none), on a task queue of their own. Without a database every projection fails. */
async function office(keys: string | undefined, taskQueue: string, databases = new Map([[province, db]])) {
  const dataConverter = converterOf(keys);
  const hosted = await createCaseWorker({
    temporalAddress: temporalAddress(),
    databases,
    taskQueue,
    dataConverter,
    workflowBundle: await workflowBundle(),
  });
  const ended = hosted.worker.run();
  const close = async () => {
    hosted.worker.shutdown();
    await ended;
    await hosted.connection.close();
  };
  stops.push(close);
  return { client: new Client({ connection, dataConverter }), close };
}

function begin(client: Client, taskQueue: string, id: string, waitForStage: 'ACCEPTED' | 'COMPLETED' = 'COMPLETED') {
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof commission>('commission', {
    workflowId: caseWorkflowId('commission', province, id),
    taskQueue,
    args: [{ province, id }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const draft = drafts.submitRequest(null as never, usual, today);
  const given: UndatedAct = { command: 'submitRequest', input: draft.input, actor: draft.by, attested: attested(today) };
  const options: { args: [ActMessage]; updateId: string } = { args: [messageOf(given)], updateId: randomUUID() };
  return waitForStage === 'COMPLETED'
    ? client.workflow.executeUpdateWithStart(act, { ...options, startWorkflowOperation })
    : client.workflow.startUpdateWithStart(act, { ...options, startWorkflowOperation, waitForStage: 'ACCEPTED' });
}

async function register(client: Client, id: string) {
  const handle = client.workflow.getHandle<typeof commission>(caseWorkflowId('commission', province, id));
  const draft = drafts.register((await handle.query(state)) as Commission, usual, today);
  const given: UndatedAct = { command: 'register', input: draft.input, actor: draft.by, attested: attested(today) };
  return handle.executeUpdate(act, { args: [messageOf(given)], updateId: randomUUID() });
}

/** The history as bytes, as the server hands it out, and the ids of the keys in it. */
async function stored(id: string): Promise<{ bytes: Buffer; keyIds: Set<string> }> {
  const plain = new Client({ connection });
  const history = await plain.workflow.getHandle(caseWorkflowId('commission', province, id)).fetchHistory();
  const bytes = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
  return { bytes, keyIds: new Set(bytes.toString('latin1').match(/2026-0[56]/g)) };
}

/** The title that drafts.ts gives. */
const title = 'Quy hoạch đô thị';

it('without keys the title of a commission stands in the history, so that the next test means something', async () => {
  const [id, queue] = [randomUUID(), randomUUID()];
  const { client } = await office(undefined, queue);
  await begin(client, queue, id);
  expect((await stored(id)).bytes.includes(title)).toBe(true);
});

it('with keys the history of a commission is ciphertext: no title, no person, no rule set, no command', async () => {
  const [id, queue] = [randomUUID(), randomUUID()];
  const { client } = await office(may, queue);
  const receipt = await begin(client, queue, id);
  await register(client, id);
  const { bytes, keyIds } = await stored(id);
  const requester = drafts.submitRequest(null as never, usual, today).by;
  for (const word of [title, requester.person, 'ruleSet', 'submitRequest', 'requestSubmitted']) {
    expect([word, bytes.includes(word)]).toEqual([word, false]);
  }
  expect([...keyIds]).toEqual(['2026-05']);
  expect(receipt).toMatchObject({ receipt: { command: 'submitRequest', outcome: { result: 'done' } } });
});

it('a refusal still says its code', async () => {
  const [id, queue] = [randomUUID(), randomUUID()];
  const { client } = await office(may, queue);
  await begin(client, queue, id);
  await register(client, id);
  const refused = await register(client, id).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(WorkflowUpdateFailedError);
  expect(((refused as WorkflowUpdateFailedError).cause as ApplicationFailure).type).toMatch(/^[A-Z_]+$/);
});

it('the words of a failed activity are ciphertext too', async () => {
  const [id, queue] = [randomUUID(), randomUUID()];
  const { client } = await office(may, queue, new Map());
  await begin(client, queue, id, 'ACCEPTED');
  const plain = new Client({ connection }).workflow.getHandle(caseWorkflowId('commission', province, id));
  const failure = await eventually(async () => {
    const { lastFailure } = (await plain.describe()).raw.pendingActivities?.[0] ?? {};
    if (!lastFailure) throw new Error('nothing has failed yet');
    return lastFailure;
  });
  expect(failure.message).toBe('Encoded failure');
  const bytes = Buffer.from(proto.temporal.api.failure.v1.Failure.encode(failure).finish());
  expect(bytes.includes('binary/encrypted')).toBe(true);
  for (const word of ['no database is configured', 'create-worker']) expect([word, bytes.includes(word)]).toEqual([word, false]);
});

it('a rotation: a commission begun under one key goes on under the next, by a worker that has to replay the first', async () => {
  const [id, queue] = [randomUUID(), randomUUID()];
  const before = await office(may, queue);
  await begin(before.client, queue, id);
  await before.close();
  stops.length = 0;
  const after = await office(`${june},${may}`, queue);
  await register(after.client, id);
  expect([...(await stored(id)).keyIds].sort()).toEqual(['2026-05', '2026-06']);
});
