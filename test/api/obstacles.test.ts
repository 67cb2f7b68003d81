import { randomUUID } from 'node:crypto';
import { obstacleExamples } from '../../api/procedures/obstacle-examples.ts';
import { request, scanned, serve, type Answer, type Caller, type Served } from './served.ts';

/** The obstacle over HTTP: who raises, answers, sees and counts it. */

let served: Served;
const callers = new Map<string, Caller>();
const as = (name: string) => callers.get(name)!;

const everybody = [
  'so.xaydung.cv',
  'so.xaydung.ld',
  'lhh.vanthu',
  'lhh.chuyenvien',
  'lhh.lanhdao',
  'lhh.ketoan',
  'lhh.ktt',
  'chuyengia.1',
  'stc.cv',
  'stc.ld',
  'ubnd.vp',
  'ubnd.ld',
  'snv',
  'btg',
  'kiemtoan',
  'quantri',
];

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  for (const name of [...everybody, 'so.khcn.ld']) callers.set(name, await served.signIn(name));
});
afterAll(() => served.close());

const raise = (name: string, body: object = obstacleExamples.raiseObstacle, key: string = randomUUID()): Promise<Answer> =>
  as(name).call('POST', '/api/obstacles', body, { 'idempotency-key': key });

const act = (name: string, id: string, command: string, input: object, key: string = randomUUID(), headers = {}): Promise<Answer> =>
  as(name).call('POST', `/api/obstacles/${id}/commands/${command}`, input, { 'idempotency-key': key, ...headers });

async function raised(name = 'so.xaydung.cv', body?: object): Promise<string> {
  const answer = await raise(name, body);
  expect([answer.status, answer.body.code ?? null]).toEqual([201, null]);
  return answer.body.id as string;
}

const listed = async (name: string, query = '') =>
  (await as(name).get(`/api/obstacles?limit=100${query}`)).body.items.map((item: { id: string }) => item.id) as string[];

describe('raising an obstacle in general', () => {
  test.each(everybody)('is for everybody but the administrator: %s', async (name) => {
    const answer = await raise(name);
    if (name === 'quantri') return expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_AUTHORISED' } });
    expect(answer).toMatchObject({ status: 201, body: { stage: 'triage', code: null, revision: expect.any(Number) } });
    const seen = await as(name).get(`/api/obstacles/${answer.body.id}`);
    expect(seen).toMatchObject({ status: 200, body: { category: 'funding', obstacle: { text: obstacleExamples.raiseObstacle.obstacle } } });
    expect(await listed(name)).toContain(answer.body.id);
  });

  test('under the same key is one obstacle, and with another body it is refused', async () => {
    const key = randomUUID();
    const first = await raise('so.xaydung.cv', obstacleExamples.raiseObstacle, key);
    const again = await raise('so.xaydung.cv', obstacleExamples.raiseObstacle, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await raise('so.xaydung.cv', { ...obstacleExamples.raiseObstacle, category: 'other' }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_MISMATCH' } });
  });

  test('names what is wrong or unknown, and never takes what it is about from outside', async () => {
    const wrong = await raise('so.xaydung.cv', { category: 'x', about: { procedure: 'commission', case: randomUUID(), n: 1 } });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'VALIDATION' } });
    expect((wrong.body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['/about', '/category', '/obstacle']);
    const unknown = await raise('so.xaydung.cv', { ...obstacleExamples.raiseObstacle, documents: [randomUUID()] });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'DOCUMENT_UNKNOWN', errors: [{ pointer: '/documents/0' }] } });
    const nobodys = await raise('so.xaydung.cv', { ...obstacleExamples.raiseObstacle, organisation: randomUUID() });
    expect(nobodys).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  test('with a paper opens it to its readers and to nobody else', async () => {
    const document = await scanned(as('so.xaydung.cv'));
    const id = await raised('so.xaydung.cv', { ...obstacleExamples.raiseObstacle, documents: [document] });
    expect((await as('snv').get(`/api/obstacles/${id}`)).body.documents).toMatchObject([{ document, mediaType: expect.any(String) }]);
    expect((await as('snv').get(`/api/documents/${document}`)).status).toBe(200);
    expect((await as('btg').get(`/api/documents/${document}`)).status).toBe(404);
    expect((await as('so.khcn.ld').get(`/api/documents/${document}`)).status).toBe(404);
  });
});

describe('the way of an obstacle', () => {
  test('leads from its triage over guidance to its end, each act once and with a receipt', async () => {
    const id = await raised();
    const key = randomUUID();
    const triaged = await act('snv', id, 'triageObstacle', { path: 'guide', note: 'Thuộc thẩm quyền.' }, key);
    expect(triaged).toMatchObject({ status: 200, body: { stage: 'guidance', outcome: { result: 'done' } } });
    expect(await act('snv', id, 'triageObstacle', { path: 'guide', note: 'Thuộc thẩm quyền.' }, key)).toMatchObject({ body: triaged.body });
    expect(await as('snv').get(triaged.body.receipt)).toMatchObject({
      status: 200,
      body: { procedure: 'obstacle', caseId: id, commissionId: null, command: 'triageObstacle' },
    });
    expect((await act('lhh.lanhdao', id, 'adviseObstacle', obstacleExamples.adviseObstacle)).status).toBe(200);
    expect((await act('snv', id, 'guideObstacle', obstacleExamples.guideObstacle)).body).toMatchObject({ stage: 'closing' });
    expect((await act('snv', id, 'closeObstacle', obstacleExamples.closeObstacle)).body).toMatchObject({ stage: 'archived' });
    expect(await act('snv', id, 'closeObstacle', obstacleExamples.closeObstacle)).toMatchObject({ body: { code: 'OBSTACLE_CLOSED' } });
    const seen = (await as('so.xaydung.cv').get(`/api/obstacles/${id}`)).body;
    expect(seen).toMatchObject({ state: 'closed', end: { kind: 'guided' }, duties: [] });
    expect(seen.rounds[0].guidance.text.text).toBe(obstacleExamples.guideObstacle.guidance);
    expect(seen.rounds[0].advice).toBeUndefined();
    expect((await as('lhh.chuyenvien').get(`/api/obstacles/${id}`)).body.rounds[0].advice.text.text).toBe(
      obstacleExamples.adviseObstacle.advice,
    );
  });

  test('leads over the authority, and back when its raiser reopens it', async () => {
    const id = await raised();
    expect((await act('snv', id, 'escalateObstacle', obstacleExamples.escalateObstacle)).body).toMatchObject({ stage: 'direction' });
    expect((await act('snv', id, 'directObstacle', obstacleExamples.directObstacle)).status).toBe(403);
    expect((await act('ubnd.ld', id, 'directObstacle', obstacleExamples.directObstacle)).body).toMatchObject({ stage: 'closing' });
    expect((await act('so.xaydung.ld', id, 'reopenObstacle', obstacleExamples.reopenObstacle)).status).toBe(403);
    expect((await act('so.xaydung.cv', id, 'reopenObstacle', obstacleExamples.reopenObstacle)).body).toMatchObject({ stage: 'triage' });
    const can = (await as('snv').get(`/api/obstacles/${id}`)).body.can as { command: string; allowed: boolean }[];
    expect(can.filter(({ allowed }) => allowed).map(({ command }) => command)).toEqual([
      'triageObstacle',
      'guideObstacle',
      'escalateObstacle',
    ]);
  });

  test('is refused to those who saw an older revision', async () => {
    const id = await raised();
    const stale = await act('snv', id, 'guideObstacle', obstacleExamples.guideObstacle, undefined, { 'if-match': '"0"' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE' } });
    const etag = String((await as('snv').get(`/api/obstacles/${id}`)).headers['etag']);
    expect((await as('snv').get(`/api/obstacles/${id}`, { 'if-none-match': etag })).status).toBe(304);
    expect((await act('snv', id, 'guideObstacle', obstacleExamples.guideObstacle, undefined, { 'if-match': etag })).status).toBe(200);
  });
});

describe('an obstacle of a commission', () => {
  const words = { category: 'other', obstacle: 'Hồ sơ thiếu bản vẽ hiện trạng.' };
  let commission: string;
  beforeAll(async () => {
    commission = (await as('so.xaydung.ld').begin(request())).body.id;
  });
  const obstacles = async () => (await as('snv').get(`/api/commissions/${commission}`)).body.obstacles as { n: number; case: string }[];
  const answer = (name: string, input: object, key: string = randomUUID(), headers = {}) =>
    as(name).give(commission, 'answerObstacle', input, key, headers);

  test('is raised at the commission and answered there, once', async () => {
    const given = await as('so.xaydung.ld').give(commission, 'raiseObstacle', words);
    expect(given).toMatchObject({ status: 200, body: { outcome: { result: 'done' } } });
    const { n, case: id } = (await obstacles()).at(-1)!;
    expect((await as('snv').get(`/api/obstacles/${id}`)).body).toMatchObject({ stage: 'triage', category: 'other' });
    expect((await as('snv').get(`/api/duties?mine=true&limit=100`)).body.items).toContainEqual(
      expect.objectContaining({ procedure: 'obstacle', caseId: id, commissionId: commission }),
    );

    const guided = { obstacle: n, outcome: 'guided', answer: 'Sở Nội vụ hướng dẫn bổ sung.' };
    for (const name of ['lhh.lanhdao', 'ubnd.ld', 'so.xaydung.ld']) expect((await answer(name, guided)).status).toBe(403);
    for (const name of ['so.khcn.ld', 'quantri']) expect((await answer(name, guided)).status).toBe(404);
    expect((await answer('snv', { ...guided, outcome: 'directed' })).status).toBe(403);
    expect((await answer('snv', { ...guided, obstacle: n + 1 })).body).toMatchObject({ code: 'UNKNOWN_OBSTACLE' });
    expect((await answer('snv', { ...guided, answer: '' })).status).toBe(400);
    expect((await answer('snv', guided, randomUUID(), { 'if-match': '"0"' })).body).toMatchObject({ code: 'CHANGED_SINCE' });
    const key = randomUUID();
    const done = await answer('snv', guided, key);
    expect(done).toMatchObject({ status: 200, body: { stage: 'request', outcome: { result: 'done' } } });
    const shown = (await as('so.xaydung.ld').get(`/api/commissions/${commission}`)).body;
    expect(shown.revision).toBe(done.body.revision);
    expect(shown.obstacles.at(-1).answers).toMatchObject([{ outcome: 'guided', answer: { text: guided.answer } }]);
    expect((await answer('snv', guided, key, { 'if-match': '"0"' })).body).toMatchObject({ receipt: done.body.receipt });
    expect((await answer('snv', guided)).body).toMatchObject({ code: 'UNKNOWN_OBSTACLE' });
    expect((await as('snv').get(done.body.receipt)).body).toMatchObject({ caseId: id, command: 'guideObstacle' });
  });

  test('passes from home affairs to the authority', async () => {
    await as('so.xaydung.ld').give(commission, 'raiseObstacle', words);
    const { n } = (await obstacles()).at(-1)!;
    expect((await answer('snv', { obstacle: n, outcome: 'escalated', answer: 'Vượt thẩm quyền.' })).status).toBe(200);
    expect((await answer('ubnd.ld', { obstacle: n, outcome: 'directed', answer: 'Giao Sở Tài chính bố trí.' })).status).toBe(200);
    expect((await obstacles()).at(-1)).toMatchObject({ answers: [{ outcome: 'escalated' }, { outcome: 'directed' }] });
  });

  test('is also raised among all obstacles, by naming the commission', async () => {
    const before = (await obstacles()).length;
    const given = await raise('so.xaydung.ld', { ...words, commission });
    expect(given).toMatchObject({ status: 201, body: { stage: 'triage' } });
    expect((await obstacles()).slice(before)).toMatchObject([{ case: given.body.id }]);
    expect((await raise('so.khcn.ld', { ...words, commission })).status).toBe(404);
  });
});

test('who may not know of an obstacle is told 404 by every route, and sees it in no list', async () => {
  const id = await raised();
  for (const name of ['quantri', 'so.khcn.ld', 'chuyengia.1', 'stc.ld']) {
    expect((await as(name).get(`/api/obstacles/${id}`)).status).toBe(404);
    expect((await as(name).get(`/api/obstacles/${id}/journal`)).status).toBe(404);
    expect((await act(name, id, 'guideObstacle', obstacleExamples.guideObstacle)).status).toBe(404);
    expect(await listed(name)).not.toContain(id);
    const owed = (await as(name).get('/api/duties?limit=100')).body.items as { caseId: string }[];
    expect(owed.map(({ caseId }) => caseId)).not.toContain(id);
  }
  expect((await as('snv').get(`/api/commissions/${id}`)).status).toBe(404);
  expect((await as('snv').give(id, 'addNote', { note: 'x' })).status).toBe(404);
});

test('its journal shows each fact to those whom its section is open to', async () => {
  const id = await raised();
  await act('lhh.lanhdao', id, 'adviseObstacle', obstacleExamples.adviseObstacle);
  const factsSeenBy = async (name: string) =>
    (await as(name).get(`/api/obstacles/${id}/journal`)).body.items.map(({ fact }: { fact: { kind: string } }) => fact.kind) as string[];
  expect(await factsSeenBy('snv')).toEqual(expect.arrayContaining(['obstacleRaised', 'obstacleAdvised']));
  const raiser = await factsSeenBy('so.xaydung.cv');
  expect(raiser).toContain('obstacleRaised');
  expect(raiser).toContain('withheld');
  expect(raiser).not.toContain('obstacleAdvised');
});

test('its duty is in the inbox of its owner, and counted there', async () => {
  const before = (await as('snv').get('/api/overview')).body.duties as Record<string, number>;
  const id = await raised();
  const owed = (await as('snv').get('/api/duties?mine=true&limit=100')).body.items as Record<string, unknown>[];
  expect(owed.find(({ caseId }) => caseId === id)).toMatchObject({
    procedure: 'obstacle',
    commissionId: null,
    kind: 'triageObstacle',
    first: 'triageObstacle',
    stage: 'triage',
    commissionStage: 'triage',
    commissionTitle: expect.any(String),
    instrument: null,
  });
  const after = (await as('snv').get('/api/overview')).body.duties as Record<string, number>;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
  expect(sum(after)).toBe(sum(before) + 1);
});

test('the list selects by stage, category, body and commission, page by page', async () => {
  const id = await raised('so.xaydung.cv', { ...obstacleExamples.raiseObstacle, category: 'personnel' });
  expect(await listed('snv', '&category=personnel')).toEqual([id]);
  expect(await listed('snv', '&category=personnel&stage=direction')).toEqual([]);
  expect(await listed('snv', '&category=personnel&overdue=true')).toEqual([]);
  expect(await listed('snv', `&commission=${randomUUID()}`)).toEqual([]);
  const [first] = (await as('snv').get('/api/obstacles?category=personnel')).body.items;
  expect(first).toMatchObject({
    category: 'personnel',
    stage: 'triage',
    raisedBy: { name: expect.stringMatching(/./) },
    owner: { capability: 'homeAffairs' },
    dueOn: expect.any(String),
    commission: null,
  });
  expect(await listed('snv', `&organisation=${first.raiser.id}&category=personnel`)).toEqual([id]);
  expect(await listed('snv', `&category=personnel&q=${encodeURIComponent(first.raiser.name as string)}`)).toEqual([id]);
  const all = await listed('snv');
  const paged: string[] = [];
  let cursor = '';
  do {
    const page = (await as('snv').get(`/api/obstacles?limit=5${cursor && `&cursor=${cursor}`}`)).body;
    paged.push(...page.items.map((item: { id: string }) => item.id));
    cursor = page.nextCursor as string;
  } while (cursor);
  expect(paged).toEqual(all);
});

test('a new calendar moves the due day of an open obstacle that it touches', async () => {
  const id = await raised();
  const dueOn = async () => (await as('snv').get(`/api/obstacles/${id}`)).body.duties[0].dueOn as string;
  const before = await dueOn();
  const { version, days, confirmedYears } = (await as('quantri').get('/api/calendar')).body;
  const holiday = { on: before, kind: 'holiday', name: 'Nghỉ đột xuất', source: 'Quyết định thử', status: 'confirmed' };
  const edition = { basedOn: version, days: [...days, holiday], confirmedYears, reason: 'Nghỉ đột xuất' };
  expect(await as('quantri').call('PUT', '/api/calendar', edition)).toMatchObject({ status: 200, body: { unreached: [] } });
  expect((await dueOn()) > before).toBe(true);
});

test('the figures count what each person may know of', async () => {
  const figures = async (name: string) => (await as(name).get('/api/obstacles/figures')).body;
  const before = await figures('kiemtoan');
  const id = await raised('so.xaydung.cv', { ...obstacleExamples.raiseObstacle, category: 'dossier' });
  await act('snv', id, 'guideObstacle', obstacleExamples.guideObstacle);
  const after = await figures('kiemtoan');
  expect(after.open).toBe((before.open as number) + 1);
  expect(after.medianDaysToAnswer).toBe(0);
  expect(after.categories.find((one: { category: string }) => one.category === 'dossier')).toMatchObject({
    open: 1,
    overdue: 0,
    closed: 0,
  });
  expect(after.stages.map((one: { stage: string }) => one.stage)).toContain('closing');
  expect(await figures('quantri')).toEqual({
    open: 0,
    overdue: 0,
    closed: 0,
    medianDaysToAnswer: null,
    categories: [],
    stages: [],
    bodies: [],
  });
  const own = await figures('chuyengia.1');
  expect(own.bodies).toMatchObject([{ organisation: null, open: 1 }]);
});
