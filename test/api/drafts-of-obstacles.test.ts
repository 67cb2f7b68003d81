import { randomUUID } from 'node:crypto';
import { obstacleExamples } from '../../api/procedures/obstacle-examples.ts';
import { eventually } from '../support/eventually.ts';
import { request, serve, type Answer, type Caller, type Served } from './served.ts';

/** Drafts of the acts and births of another procedure than the commission. */

let served: Served;
const callers = new Map<string, Caller>();
const as = (name: string) => callers.get(name)!;
const ids = new Map<string, string>();

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  for (const name of [
    'so.xaydung.cv',
    'so.xaydung.ld',
    'so.khcn.ld',
    'snv',
    'lhh.lanhdao',
    'ubnd.vp',
    'ubnd.ld',
    'chuyengia.1',
    'quantri',
  ]) {
    const caller = await served.signIn(name);
    callers.set(name, caller);
    ids.set(name, (await caller.get('/api/session')).body.person.id as string);
  }
});
afterAll(() => served.close());

const birth = { procedure: 'obstacle', command: 'raiseObstacle', title: 'Vướng mắc', content: { obstacle: 'Chưa có ' } };
const begin = (name: string, body: object) => as(name).call('POST', '/api/drafts', body);
const read = async (name: string, id: string) => (await as(name).get(`/api/drafts/${id}`)).body;
const idsOf = async (name: string) => (await as(name).get('/api/drafts')).body.items.map((item: { id: string }) => item.id) as string[];
const hand = (name: string, id: string, to: string) => as(name).call('POST', `/api/drafts/${id}/hand-over`, { to: ids.get(to)! });
const raise = (name: string, body: object, key: string = randomUUID()): Promise<Answer> =>
  as(name).call('POST', '/api/obstacles', body, { 'idempotency-key': key });
const act = (name: string, id: string, command: string, input: object, key: string = randomUUID()): Promise<Answer> =>
  as(name).call('POST', `/api/obstacles/${id}/commands/${command}`, input, { 'idempotency-key': key });

async function drafted(name: string, body: object): Promise<any> {
  const made = await begin(name, body);
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return made.body;
}

async function obstacle(): Promise<string> {
  const { status, body } = await raise('so.xaydung.cv', obstacleExamples.raiseObstacle);
  expect(status).toBe(201);
  return body.id as string;
}

async function commission(): Promise<string> {
  const { status, body } = await as('so.xaydung.ld').begin(request());
  expect(status).toBe(201);
  return body.id as string;
}

describe('the draft of an obstacle that is not raised yet', () => {
  test('goes to a colleague, who raises it, and ends with the obstacle that began', async () => {
    const made = await drafted('so.xaydung.cv', birth);
    expect(made).toMatchObject({ procedure: 'obstacle', caseId: null, commissionId: null, instrument: null, maySubmit: true, version: 1 });
    const receivers = (await as('so.xaydung.cv').get(`/api/drafts/${made.id}/receivers`)).body.items.map((one: { id: string }) => one.id);
    expect(receivers).toContain(ids.get('so.xaydung.ld'));
    expect(await hand('so.xaydung.cv', made.id, 'so.khcn.ld')).toMatchObject({ status: 409, body: { code: 'DRAFT_RECEIVER' } });
    expect((await hand('so.xaydung.cv', made.id, 'so.xaydung.ld')).status).toBe(200);
    expect(await read('so.xaydung.ld', made.id)).toMatchObject({ maySubmit: true, isHeld: true, content: birth.content });
    const key = made.idempotencyKey as string;
    const sent = await raise('so.xaydung.ld', obstacleExamples.raiseObstacle, key);
    expect(sent.status).toBe(201);
    expect(await raise('so.xaydung.ld', obstacleExamples.raiseObstacle, key)).toMatchObject({ status: 201, body: { id: sent.body.id } });
    expect((await read('so.xaydung.cv', made.id)).submitted).toMatchObject({
      caseId: sent.body.id,
      commissionId: null,
      by: { id: ids.get('so.xaydung.ld') },
    });
    expect(await idsOf('so.xaydung.ld')).not.toContain(made.id);
  });

  test('about a commission is for those who may raise it there, and ends with the obstacle and not with the commission', async () => {
    const about = await commission();
    const content = { where: 'commission', commission: about, category: 'funding', obstacle: 'Chưa có định mức.' };
    const made = await drafted('so.xaydung.cv', { ...birth, content });
    expect(made.maySubmit).toBe(true);
    // Who has no part in the commission learns nothing of it, not even that there is one.
    for (const named of [about, randomUUID()]) {
      const outside = await drafted('so.khcn.ld', { ...birth, content: { ...content, commission: named } });
      expect(outside).toMatchObject({ maySubmit: false, instrument: null, caseId: null });
    }
    const { where: _, ...body } = content;
    const sent = await raise('so.xaydung.cv', body, made.idempotencyKey);
    expect([sent.status, sent.body.stage]).toEqual([201, 'triage']);
    expect((await read('so.xaydung.cv', made.id)).submitted).toMatchObject({ caseId: sent.body.id, commissionId: null });
  });

  test('which is being sent to one commission is not turned to another: that would be a second obstacle', async () => {
    const [one, other] = [await commission(), await commission()];
    const content = { where: 'commission', commission: one, category: 'funding', obstacle: 'Chưa có định mức.' };
    const made = await drafted('so.xaydung.cv', { ...birth, content });
    const turn = (commission: string) =>
      as('so.xaydung.cv').call('PUT', `/api/drafts/${made.id}`, { version: 1, content: { ...content, commission } });
    await served.stopWorker();
    const { where: _, ...body } = content;
    expect(await raise('so.xaydung.cv', body, made.idempotencyKey)).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
    expect(await turn(other)).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
    await served.startWorker();
    await eventually(async () => expect((await turn(other)).body.code).toBe('DRAFT_SUBMITTED'));
  });

  test('is nobody’s who begins none', async () => {
    expect((await begin('quantri', birth)).status).toBe(403);
  });
});

describe('the draft of an act on an obstacle', () => {
  test('is prepared by staff, signed by the leader, and ended by the act', async () => {
    const id = await obstacle();
    expect((await act('snv', id, 'escalateObstacle', obstacleExamples.escalateObstacle)).status).toBe(200);
    const made = await drafted('ubnd.vp', { procedure: 'obstacle', command: 'directObstacle', caseId: id, content: { direction: 'Giao' } });
    expect(made).toMatchObject({ procedure: 'obstacle', caseId: id, commissionId: null, maySubmit: false });
    expect((await hand('ubnd.vp', made.id, 'ubnd.ld')).status).toBe(200);
    expect(await read('ubnd.ld', made.id)).toMatchObject({ maySubmit: true, content: { direction: 'Giao' } });
    expect((await act('ubnd.ld', id, 'directObstacle', obstacleExamples.directObstacle, made.idempotencyKey)).status).toBe(200);
    expect(await read('ubnd.vp', made.id)).toMatchObject({ content: null, submitted: { caseId: id, by: { id: ids.get('ubnd.ld') } } });
  });

  test('is for an open obstacle that its writer may know, and for a command of that procedure', async () => {
    const id = await obstacle();
    const codeOf = async (name: string, body: object) => {
      const { status, body: told } = await begin(name, { procedure: 'obstacle', content: {}, ...body });
      return [status, told.errors?.[0].pointer ?? told.code, told.errors?.[0].code];
    };
    const command = 'guideObstacle';
    expect(await codeOf('so.khcn.ld', { command, caseId: id })).toEqual([404, 'NOT_FOUND', undefined]);
    expect(await codeOf('snv', { command, caseId: randomUUID() })).toEqual([404, 'NOT_FOUND', undefined]);
    expect(await codeOf('snv', { command })).toEqual([400, '/caseId', 'FIELD_MISSING']);
    expect(await codeOf('snv', { command: 'raiseObstacle', caseId: id })).toEqual([400, '/caseId', 'FIELD_UNKNOWN']);
    expect(await codeOf('snv', { command: 'issueOrder', caseId: id })).toEqual([400, '/command', 'FIELD_NOT_ONE_OF']);
    expect(await codeOf('snv', { procedure: 'commission', command: 'addNote', commissionId: id })).toEqual([404, 'NOT_FOUND', undefined]);
    await act('snv', id, command, obstacleExamples.guideObstacle);
    await act('snv', id, 'closeObstacle', obstacleExamples.closeObstacle);
    expect(await codeOf('snv', { command, caseId: id })).toEqual([409, 'OBSTACLE_CLOSED', undefined]);
  });

  test('of the same name as a command of a commission is no draft of the commission’s', async () => {
    const of = await commission();
    const made = await drafted('so.xaydung.cv', { command: 'raiseObstacle', commissionId: of, content: {} });
    expect(made).toMatchObject({ procedure: 'commission', caseId: of, commissionId: of });
    const own = await drafted('so.xaydung.cv', birth);
    expect(own).toMatchObject({ procedure: 'obstacle', caseId: null });
  });
});
