import { randomUUID } from 'node:crypto';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { findState } from '../../db/cases/find-state.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { demoId } from '../../local/seed/ids.ts';
import { type MessageKeys, sign } from '../../signing/message-signature.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress } from '../support/temporal.ts';
import { messageKeys, request, serve, type Caller, type Served } from './served.ts';

let served: Served, requester: Caller, clerk: Caller, connection: Connection, client: Client;
let id: string, other: string;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  [requester, clerk] = [await served.signIn('so.xaydung.ld'), await served.signIn('lhh.vanthu')];
  connection = await Connection.connect({ address: temporalAddress() });
  client = new Client({ connection });
  [id, other] = [(await requester.begin(request({}))).body.id as string, (await requester.begin(request({}))).body.id as string];
});
afterAll(async () => {
  await connection.close();
  await served.close();
});

const workflowIdOf = (commission: string) => caseWorkflowId('commission', served.province, commission);
const strange: MessageKeys = { current: 'test', byId: { test: '5b'.repeat(32) } };

/** A command in the name of the Union's leader, as somebody with access to the engine's port would write it. */
function note() {
  const actor = { person: randomUUID(), organisation: demoId('lhh'), capability: 'unionLeader', session: 'x' };
  const input = { note: { text: randomUUID(), digest: `sha256:${'a'.repeat(64)}` } };
  return { command: 'addNote', input, actor, idempotencyKey: randomUUID(), bodyDigest: 'digest' };
}

async function told(update: string, message: object, updateId: string = randomUUID(), commission = id): Promise<string> {
  try {
    await client.workflow.getHandle(workflowIdOf(commission)).executeUpdate(update, { args: [message], updateId });
    return 'taken';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause && 'type' in error.cause) return String(error.cause.type);
    throw error;
  }
}

const signed = (message: object, updateId: string, commission = id, keys = messageKeys, at = Date.now(), name = 'act') =>
  sign(keys, { message: name, workflowId: workflowIdOf(commission), updateId }, message, at);

test('what comes to the engine’s port is believed only with a signature for this commission, this update and this time', async () => {
  const updateId = randomUUID();
  expect(await told('act', note())).toBe('NOT_SIGNED');
  expect(await told('act', { ...note(), signature: 'x' })).toBe('NOT_SIGNED');
  expect(await told('act', signed(note(), updateId, id, strange), updateId)).toBe('NOT_SIGNED');
  expect(await told('act', { ...signed(note(), updateId), actor: note().actor }, updateId)).toBe('NOT_SIGNED');
  const copied = signed(note(), updateId);
  expect(await told('act', copied, randomUUID())).toBe('NOT_SIGNED');
  expect(await told('act', copied, updateId, other)).toBe('NOT_SIGNED');
  expect(await told('act', signed(note(), updateId, id, messageKeys, Date.now() - 3_600_000), updateId)).toBe('NOT_SIGNED');
  expect(await told('act', signed(note(), updateId, id, messageKeys, Date.now(), 'changeCalendar'), updateId)).toBe('NOT_SIGNED');
  // With a correct signature it reaches the policy, which checks who gives it.
  expect(await told('act', signed(note(), updateId), updateId)).not.toBe('NOT_SIGNED');
  expect((await clerk.give(id, 'addNote', { note: 'x' })).status).toBe(200);
});

test.each(['changeCalendar', 'giveUpEffect', 'succeedBody', 'reviewIndependence', 'releaseHolders', 'told'])(
  '%s is not believed without a signature',
  async (update) => {
    expect(await told(update, {})).toBe('NOT_SIGNED');
  },
);

test.each(['act', 'changeCalendar', 'giveUpEffect', 'succeedBody', 'reviewIndependence', 'releaseHolders', 'told'])(
  'nonsense in %s, signed, is refused and stops nothing',
  async (update) => {
    for (const nonsense of [
      {},
      { command: 'constructor' },
      { calendar: { days: [{ on: 'x' }] } },
      { from: 1, to: null, people: 'x', n: {} },
      { news: { kind: 'obstacleAnswered', n: 1, outcome: 'guided', answer: { text: 't', digest: 'd' }, by: 'x' } },
    ]) {
      const updateId = randomUUID();
      expect(await told(update, signed(nonsense, updateId, id, messageKeys, Date.now(), update), updateId)).toMatch(/^[A-Z_]+$|^taken$/);
    }
    expect((await clerk.give(id, 'addNote', { note: 'x' })).status).toBe(200);
  },
);

test('a procedure that is begun with a state nobody vouches for fails, and so does one under another’s name', async () => {
  const from = (await findState(served.db, id))?.snapshot as unknown as Commission;
  const begun = async (workflowId: string, input: object) => {
    const handle = await client.workflow.start('commission', { workflowId, taskQueue: served.province, args: [input] });
    await eventually(async () => expect((await handle.describe()).status.name).toBe('FAILED'));
  };
  const fresh = randomUUID();
  await begun(workflowIdOf(fresh), { province: served.province, id: fresh, from });
  await begun(workflowIdOf(randomUUID()), { province: served.province, id });
  await begun(workflowIdOf(randomUUID()), { notEncrypted: true });
});
