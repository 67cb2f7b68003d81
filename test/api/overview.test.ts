import { today } from '../../api/clock.ts';
import { request, serve, type Caller, type Served } from './served.ts';

let served: Served;
let officer: Caller,
  department: Caller,
  outsider: Caller,
  clerk: Caller,
  leader: Caller,
  expert: Caller,
  auditor: Caller,
  administrator: Caller;
let commission: string;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['so.xaydung.cv', 'so.xaydung.ld', 'so.khcn.ld', 'lhh.vanthu', 'lhh.lanhdao', 'chuyengia.1', 'kiemtoan', 'quantri'];
  [officer, department, outsider, clerk, leader, expert, auditor, administrator] = (await Promise.all(people.map(served.signIn))) as any;
  commission = (await department.begin(request())).body.id;
  await department.begin(request());
});
afterAll(() => served.close());

const overviewOf = async (one: Caller) => (await one.get('/api/overview')).body;
const waiting = async (one: Caller) =>
  (await one.get('/api/duties?waitingForOthers=true&limit=100')).body.items as { commissionId: string; kind: string }[];

test('counts what one owes, what others owe, and the open commissions by stage', async () => {
  const seen = await overviewOf(clerk);
  expect(seen).toMatchObject({ today: today(), waitingForOthers: 0, drafts: { open: 0, waitingForMe: 0 }, isAtLeast: false });
  const { overdue, today: now, thisWeek, later } = seen.duties as Record<string, number>;
  expect(overdue! + now! + thisWeek! + later!).toBe(2);
  expect(seen.commissions).toMatchObject({ open: 2 });
  expect(seen.commissions.stages.find((one: { stage: string }) => one.stage === 'request').open).toBe(2);
  expect(seen.riskUntil > seen.today).toBe(true);
  expect(await overviewOf(department)).toMatchObject({ waitingForOthers: 2, duties: { overdue: 0, later: 0 }, commissions: { open: 2 } });
});

test.each([
  ['a department without a part', () => outsider],
  ['an expert without a seat', () => expert],
  ['the administrator', () => administrator],
])('%s counts nothing, as they are shown nothing', async (_, one) => {
  const seen = await overviewOf(one());
  expect(seen).toMatchObject({ waitingForOthers: 0, commissions: { open: 0, overdue: 0, atRisk: 0 }, closedThisYear: [] });
  expect(seen.duties).toEqual({ overdue: 0, today: 0, thisWeek: 0, later: 0 });
  expect((await one().get('/api/commissions')).body.items).toEqual([]);
  expect(await waiting(one())).toEqual([]);
});

test('what ended this year is counted by how it ended', async () => {
  const { id } = (await department.begin(request())).body;
  const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nCông văn\r\n--b--\r\n`;
  const { body } = await department.call('POST', '/api/documents', file, { 'content-type': 'multipart/form-data; boundary=b' });
  expect((await department.give(id, 'withdraw', { reason: 'Không còn nhu cầu' })).status).toBe(200);
  for (const kind of ['requestLetter', 'dossier', 'declineLetter', 'other'])
    await department.give(id, 'attachDocument', { document: body.id, kind });
  expect((await clerk.give(id, 'archive', { fileCode: '01-PB' })).status).toBe(200);
  for (const one of [clerk, department, auditor]) {
    expect(await overviewOf(one)).toMatchObject({ commissions: { open: 2 }, closedThisYear: [{ outcome: 'withdrawn', count: 1 }] });
  }
  expect((await overviewOf(outsider)).closedThisYear).toEqual([]);
});

test('a page that is open asks again and hears of changes only', async () => {
  const first = await officer.get('/api/overview');
  const etag = String(first.headers['etag']);
  expect((await officer.get('/api/overview', { 'if-none-match': etag })).status).toBe(304);
  const made = await officer.call('POST', '/api/drafts', { command: 'submitRequest', content: {} });
  const changed = await officer.get('/api/overview', { 'if-none-match': etag });
  expect([changed.status, changed.body.drafts]).toEqual([200, { open: 1, waitingForMe: 0 }]);
  const to = (await department.get('/api/session')).body.person.id;
  await officer.call('POST', `/api/drafts/${String(made.body.id)}/hand-over`, { to });
  expect((await overviewOf(department)).drafts).toEqual({ open: 1, waitingForMe: 1 });
});

test('waiting for others are their duties where one has a part, and as many as are counted', async () => {
  const owed = await waiting(department);
  expect(owed).toHaveLength((await overviewOf(department)).waitingForOthers);
  expect(owed.map(({ commissionId, kind }) => [commissionId, kind])).toContainEqual([commission, 'register']);
  expect(await waiting(clerk)).toEqual([]);
  expect((await leader.get('/api/duties?mine=true')).body.items).toEqual([]);
  expect((await waiting(leader)).map((one) => one.kind)).toEqual(['register', 'register']);
  // The auditor sees everybody's duties and has none.
  expect((await auditor.get('/api/duties')).body.items).toHaveLength(2);
  expect(await waiting(auditor)).toEqual([]);
  expect((await department.get('/api/duties?mine=true&waitingForOthers=true')).body.items).toEqual([]);
});
