import { randomUUID } from 'node:crypto';
import { serve, type Caller, type Served } from './served.ts';

let served: Served;
let clerk: Caller, leader: Caller, deputy: Caller, officer: Caller;
let union: string;

beforeAll(async () => {
  served = await serve();
  const people = ['lhh.vanthu', 'lhh.lanhdao', 'lhh.phochutich', 'so.xaydung.cv'];
  [clerk, leader, deputy, officer] = (await Promise.all(people.map(served.signIn))) as any;
  union = (await leader.get('/api/session')).body.organisation.id;
});
afterAll(() => served.close());

const late = { list: 'commissions', name: 'Quá hạn năm nay', query: 'overdue=true&year=2026' };
const save = (one: Caller, id: string, view: object = late) => one.call('PUT', `/api/views/${id}`, view);
const namesOf = async (one: Caller) => (await one.get('/api/views')).body.items.map((view: { name: string }) => view.name) as string[];

test('a view is saved, changed and deleted by its owner, and is nobody else’s', async () => {
  const id = randomUUID();
  expect(await save(clerk, id)).toMatchObject({
    status: 200,
    body: { id, ...late, isMine: true, shared: null, owner: { name: 'Đoàn Thị Mai Lan' } },
  });
  expect((await save(clerk, id, { ...late, name: 'Quá hạn'.normalize('NFD') })).body.name).toBe('Quá hạn'.normalize('NFC'));
  expect(await namesOf(clerk)).toEqual(['Quá hạn']);
  for (const other of [leader, officer]) {
    expect(await namesOf(other)).toEqual([]);
    expect((await other.get(`/api/views/${id}`)).status).toBe(404);
    expect((await save(other, id, { ...late, name: 'x' })).status).toBe(404);
    expect((await other.call('DELETE', `/api/views/${id}`)).status).toBe(404);
  }
  expect((await clerk.get(`/api/views/${id}`)).body.name).toBe('Quá hạn');
  expect([(await clerk.call('DELETE', `/api/views/${id}`)).status, (await clerk.call('DELETE', `/api/views/${id}`)).status]).toEqual([
    204, 404,
  ]);
});

test('a shared view is seen by who acts in the same capacity for the same body, and changed by its owner only', async () => {
  const id = randomUUID();
  const shared = { organisation: union, capability: 'unionLeader' };
  expect((await save(leader, id, { ...late, shared })).body.shared).toMatchObject({
    organisation: { code: 'lhh' },
    capability: 'unionLeader',
  });
  expect((await deputy.get(`/api/views/${id}`)).body).toMatchObject({ isMine: false, owner: { name: 'Tạ Đình Phong' } });
  expect(await namesOf(clerk)).toEqual([]);
  expect((await save(deputy, id, { ...late, name: 'x' })).status).toBe(404);
  // Nobody may share with an office that is not their own.
  expect((await save(clerk, randomUUID(), { ...late, shared })).status).toBe(403);
  expect((await save(leader, id, late)).body.shared).toBeNull();
  expect(await namesOf(deputy)).toEqual([]);
});

test('there is room for a hundred', async () => {
  const ids = Array.from({ length: 100 }, () => randomUUID());
  for (const id of ids) expect((await save(officer, id)).status).toBe(200);
  expect(await save(officer, randomUUID())).toMatchObject({ status: 409, body: { code: 'TOO_MANY_KEPT' } });
  expect((await save(officer, ids[0]!, { ...late, name: 'sửa' })).status).toBe(200);
});
