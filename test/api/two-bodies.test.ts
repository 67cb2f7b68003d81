import { randomUUID } from 'node:crypto';
import { demoId } from '../../local/seed/ids.ts';
import { byTwo, twoAdministrators, type Two } from './by-two.ts';
import { request, serve, type Caller, type Served } from './served.ts';

/** People of two bodies. Either body may come first in the order of codes. The first one must never be taken for both. */
let served: Served;
let two: Two;
let officer: Caller, leader: Caller, financier: Caller;
let commission: string;
const [first, own, finance] = ['so-khcn', 'so-xay-dung', 'so-tai-chinh'].map((code) => demoId(`organisation/${code}`)) as [
  string,
  string,
  string,
];
const reason = 'Kiêm nhiệm';

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  two = await twoAdministrators(served.signIn);
  [officer, leader, financier] = (await Promise.all(['so.xaydung.cv', 'so.xaydung.ld', 'stc.ld'].map(served.signIn))) as any;
  commission = (await leader.begin(request())).body.id;
  const role = (username: string, capability: string) =>
    byTwo(two, '/api/capabilities', {
      personId: demoId(`person/${username}`),
      organisationId: first,
      capability,
      validFrom: '2026-01-01',
      source: 'Quyết định kiêm nhiệm',
      sourceStatus: 'verified',
      reason,
    });
  for (const made of [await role('so.xaydung.cv', 'departmentOfficer'), await role('stc.ld', 'financeLeader')]) {
    expect(made.status).toBe(200);
  }
}, 180_000);
afterAll(() => served.close());

const missing = { status: 400, body: { errors: [{ pointer: '/organisation', code: 'FIELD_MISSING' }] } };

test('the session names the first body as before, and every body in its roles', async () => {
  const { body } = await officer.get('/api/session');
  expect(body.organisation.id).toBe(first);
  expect(body.roles.map((role: any) => role.organisation.id)).toEqual([first, own]);
});

test('what somebody may do says for which of their bodies, whichever comes first', async () => {
  const { can } = (await officer.get(`/api/commissions/${commission}`)).body;
  const named = new Set(can.filter((one: any) => one.code !== 'NOT_AUTHORISED').map((one: any) => one.organisation));
  expect([...named]).toEqual([own]);
  expect(new Set(can.filter((one: any) => one.code === 'NOT_AUTHORISED').map((one: any) => one.organisation))).toEqual(new Set([null]));
});

test('a draft about a commission is kept for the body that takes part in it', async () => {
  const body = { command: 'addNote', commissionId: commission, content: { note: 'Đã gọi' } };
  const drafted = await officer.call('POST', '/api/drafts', body);
  expect(drafted).toMatchObject({ status: 201, body: { organisation: { id: own } } });
  // Neither role may give this command, which only the leader may. The body that takes part in the commission is meant.
  const prepared = await officer.call('POST', '/api/drafts', { ...body, command: 'withdraw', content: {} });
  expect(prepared).toMatchObject({ status: 201, body: { organisation: { id: own } } });
});

test('a draft that begins a commission asks for the body where several could be meant', async () => {
  const body = { command: 'submitRequest', content: { title: 'Đề nghị' } };
  expect(await officer.call('POST', '/api/drafts', body)).toMatchObject(missing);
  for (const organisation of [first, own]) {
    expect(await officer.call('POST', '/api/drafts', { ...body, organisation })).toMatchObject({
      status: 201,
      body: { organisation: { id: organisation } },
    });
  }
  expect((await officer.call('POST', '/api/drafts', { ...body, organisation: finance })).status).toBe(403);
});

test('who keeps the budget lines of two bodies opens one for the body that is named', async () => {
  const line = { code: 'D-2', name: 'Dòng thử', fiscalYear: 2026, source: 'stateBudget', appropriatedVnd: 1_000_000, reason };
  expect(await financier.call('POST', '/api/budgets', line)).toMatchObject(missing);
  const opened = await financier.call('POST', '/api/budgets', { ...line, organisation: finance });
  expect(opened).toMatchObject({ status: 201, body: { organisationId: finance } });
  const other = await financier.call('POST', '/api/budgets', { ...line, code: 'D-3', organisation: first });
  expect(other).toMatchObject({ status: 201, body: { organisationId: first } });
  const facts = await served.db
    .selectFrom('journalFacts')
    .select('actor')
    .where('streamId', '=', 'budget_lines')
    .orderBy('revision', 'desc')
    .limit(2)
    .execute();
  expect(facts.map(({ actor }) => (actor as any).organisation)).toEqual([first, finance]);
  expect((await financier.call('POST', '/api/budgets', { ...line, code: 'D-4', organisation: own })).status).toBe(403);
});

test('who changes what is their own acts for none of their bodies', async () => {
  const person = await served.signIn('so.xaydung.cv');
  const change = { current: 'phanbien', new: `một câu rất dài ${randomUUID()}` };
  expect((await person.call('PUT', '/api/session/password', change)).status).toBe(204);
  const fact = await served.db
    .selectFrom('journalFacts')
    .select('actor')
    .where('streamId', '=', 'accounts')
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(Object.keys(fact.actor as object).sort()).toEqual(['person', 'session']);
});
