import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { insertMasterRow } from '../../db/master-data/write-master-data.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { today } from '../../api/clock.ts';
import { demoId } from '../../local/seed/ids.ts';
import { byTwo, twoAdministrators, type Two } from './by-two.ts';
import { request, serve, type Caller, type Served } from './served.ts';

/**
 * The rehearsal of a merger: two Unions with open files become one. Their files, duties, seats and drafts go on under the new Union from its
 * first day, and nothing new begins at the old ones. The tests run in this order.
 */

let served: Served;
let two: Two;
let administrator: Caller,
  requester: Caller,
  clerk: Caller,
  leader: Caller,
  specialist: Caller,
  expert: Caller,
  auditor: Caller,
  officer: Caller,
  accountant: Caller;

const reason = 'Quyết định hợp nhất hai Liên hiệp hội';
const person = (username: string) => demoId(`person/${username}`);
const body = (code: string) => demoId(`organisation/${code}`);
const first = body('lhh');
const second = randomUUID();
const merged = randomUUID();
const elsewhere = randomUUID();
const by = { actor: { system: 'seed' } as never, at: new Date().toISOString() };

async function done(answer: Promise<{ status: number; body: any }>): Promise<any> {
  const { status, body: said } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(said)}`);
  return said;
}

async function entriesOf(id: string): Promise<any[]> {
  return (await auditor.get(`/api/commissions/${id}/journal?limit=100`)).body.items;
}
const factsOf = async (id: string): Promise<any[]> => (await entriesOf(id)).map((entry: any) => entry.fact);
const actorOf = async (id: string, kind: string) => (await entriesOf(id)).find((entry: any) => entry.fact.kind === kind).actor;

const viewOf = async (caller: Caller, id: string) => (await caller.get(`/api/commissions/${id}`)).body;
const role = (personId: string, organisationId: string, capability: Capability) =>
  done(byTwo(two, '/api/capabilities', { personId, organisationId, capability, validFrom: today(), reason }));

/** A file of the first Union with a panel that waits for its experts, and one of the second that waits to be registered. */
let ofFirst: string, ofSecond: string, drafted: string, left: string, raised: string;
/** An expert who is listed at the first Union and has not answered the invitation yet. */
let listed: string;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['quantri', 'so.xaydung.ld', 'lhh.vanthu', 'lhh.lanhdao', 'lhh.chuyenvien', 'chuyengia.1', 'kiemtoan', 'so.xaydung.cv'];
  [administrator, requester, clerk, leader, specialist, expert, auditor, officer] = (await Promise.all(people.map(served.signIn))) as any;
  two = await twoAdministrators(served.signIn);

  // The neighbouring province with its own Union, department and rules.
  const { content } = await served.db.selectFrom('ruleSets').select('content').where('id', '=', 'minh-ha-1').executeTakeFirstOrThrow();
  const rules = { id: 'ben-kia-1', code: 'ben-kia', version: 1, territory: 'ben-kia', status: 'active', validFrom: '2021-01-01' };
  const origin = { legalBasis: 'Quy định trình diễn', source: 'test', sourceStatus: 'proposed' };
  await insertMasterRow(served.db, 'ruleSets', { ...rules, ...origin, content: content }, by);
  for (const [id, code, kind] of [
    [second, 'lhh-ben-kia', 'union'],
    [elsewhere, 'so-ben-kia', 'department'],
  ]) {
    const row = { id, code, name: code, kind, territory: 'ben-kia', validFrom: '2021-01-01', source: 'test', sourceStatus: 'proposed' };
    await insertMasterRow(served.db, 'organisations', row as never, by);
  }
  await role(person('so.xaydung.ld'), elsewhere, 'departmentLeader');

  ({ id: ofFirst } = await done(requester.begin(request({ instrument: 'requestLetter', funding: { source: 'none' } }))));
  await done(clerk.give(ofFirst, 'register', { arrivedOn: today() }));
  await done(leader.give(ofFirst, 'assignSpecialist', { specialist: person('lhh.chuyenvien'), instruction: 'Nghiên cứu' }));
  await done(leader.give(ofFirst, 'accept', { formOfWork: 'expertGroup', deliverOn: plusDays(today(), 60) }));
  ({ id: listed } = await done(administrator.call('POST', '/api/people', { fullName: 'Lý Thị Thử', validFrom: '2021-01-01', reason })));
  await role(listed, first, 'expert');
  const record = { personId: listed, fields: ['Kiến trúc'], residency: 'resident', validFrom: '2021-01-01', reason };
  await done(administrator.call('POST', '/api/experts', record));
  const members = [
    { person: person('chuyengia.1'), role: 'chair' },
    { person: person('chuyengia.2'), role: 'scienceSecretary' },
    { person: listed, role: 'reviewer' },
  ];
  await done(specialist.give(ofFirst, 'proposePanel', { members }));
  await done(leader.give(ofFirst, 'appointPanel', { decision: { on: today(), signer: 'Tạ Đình Phong' } }));
  const draft = { command: 'announceEvent', commissionId: ofFirst, content: { topic: 'Tọa đàm' } };
  ({ id: drafted } = await done(specialist.call('POST', '/api/drafts', draft)));
  accountant = await served.signIn('lhh.ketoan');
  const noted = { command: 'addNote', commissionId: ofFirst, content: { note: 'Cần đối chiếu dự toán' } };
  ({ id: left } = await done(accountant.call('POST', '/api/drafts', noted)));
  const parts = { requester: elsewhere, host: elsewhere, decidingAuthority: body('ubnd') };
  ({ id: ofSecond } = await done(requester.begin(request({ parts }))));
  const obstacle = { category: 'cooperation', obstacle: 'Chưa có số liệu' };
  ({ id: raised } = await done(officer.call('POST', '/api/obstacles', obstacle, { 'idempotency-key': randomUUID() })));
});
afterAll(() => served.close());

test('before the merger each province’s letter goes to its own Union, and codes are numbered together', async () => {
  const [one, other] = [await viewOf(requester, ofFirst), await viewOf(requester, ofSecond)];
  expect([one.parts.union, other.parts.union]).toEqual([first, second]);
  expect(other.code).not.toBe(one.code);
});

test('a body with open files is not ended without a body that takes over', async () => {
  const close = (closing: object) =>
    administrator.call('POST', `/api/organisations/${first}/close`, { validTo: plusDays(today(), -1), reason, ...closing });
  expect(await close({})).toMatchObject({ status: 409, body: { code: 'SUCCESSOR_NEEDED' } });
  expect(await close({ successorId: body('so-tnmt-cu') })).toMatchObject({ status: 409 });
  expect(await close({ successorId: first })).toMatchObject({ status: 409 });
});

test('from its last day both Unions are ended, and the new one has their files at once', async () => {
  const row = { id: merged, code: 'lhh-hop-nhat', name: 'Liên hiệp hội hợp nhất', kind: 'union', territory: 'minh-ha', validFrom: today() };
  await insertMasterRow(served.db, 'organisations', { ...row, source: 'test', sourceStatus: 'proposed' }, by);
  await role(person('lhh.vanthu'), merged, 'unionClerk');
  await role(person('lhh.lanhdao'), merged, 'unionLeader');
  await role(person('lhh.chuyenvien'), merged, 'unionSpecialist');
  for (const union of [first, second]) {
    const closing = { validTo: plusDays(today(), -1), successorId: merged, reason };
    await done(administrator.call('POST', `/api/organisations/${union}/close`, closing));
  }
  for (const [id, from] of [
    [ofFirst, first],
    [ofSecond, second],
  ]) {
    expect((await factsOf(id!)).filter(({ kind }) => kind === 'partSucceeded')).toMatchObject([
      { parts: ['union'], from, to: { id: merged } },
    ]);
    expect((await viewOf(leader, id!)).parts.union).toBe(merged);
  }
  const { parts } = (await leader.get(`/api/obstacles/${raised}`)).body;
  expect(parts.union).toBe(merged);
});

test('who goes over to the new Union keeps the work, the seat and the draft; the record keeps the old name', async () => {
  const facts = await factsOf(ofFirst);
  expect(facts.filter(({ kind }) => kind === 'dutyHolderLeft')).toEqual([]);
  expect(await actorOf(ofFirst, 'registered')).toMatchObject({ person: person('lhh.vanthu'), organisation: first });
  expect((await viewOf(leader, ofFirst)).specialist.person).toBe(person('lhh.chuyenvien'));
  await done(expert.give(ofFirst, 'answerInvitation', { accepts: true }));
  const ofExpert = (await administrator.get(`/api/people/${listed}`)).body.roles;
  expect(ofExpert.map((one: any) => [one.capability, one.organisation.id])).toContainEqual(['expert', merged]);
  const drafts = (await specialist.get('/api/drafts')).body.items;
  expect(drafts).toMatchObject([{ id: drafted, organisation: { id: merged } }]);
  await done(clerk.give(ofSecond, 'register', { arrivedOn: today() }));
  expect(await actorOf(ofSecond, 'registered')).toMatchObject({ organisation: merged });
  const held = (await administrator.get(`/api/people/${person('lhh.vanthu')}`)).body.roles;
  expect(held.map(({ organisation }: any) => organisation.id).sort()).toEqual([first, merged].sort());
});

test('the draft of who does not go over falls to the office: whoever may give its act takes it over, and nobody else sees it', async () => {
  const behind = async (who: Caller) => (await who.get('/api/drafts/left-behind')).body.items.map(({ id }: { id: string }) => id);
  const take = (who: Caller) => who.call('POST', `/api/drafts/${left}/take-over`, {});
  expect(await behind(leader)).toEqual([left]);
  for (const who of [accountant, expert, requester, officer]) {
    expect(await behind(who)).toEqual([]);
    if (who !== accountant) expect((await take(who)).status).toBe(404);
  }
  expect(await done(take(leader))).toMatchObject({ id: left, content: { note: 'Cần đối chiếu dự toán' }, isHeld: true });
  expect((await take(leader)).status).toBe(200);
  expect(await behind(clerk)).toEqual([]);
});

test('a new letter goes to the new Union, under a code that no commission had before', async () => {
  const { id } = await done(requester.begin(request()));
  const view = await viewOf(requester, id);
  expect(view.parts.union).toBe(merged);
  const codes = (
    await served.db.selectFrom('cases').select('code').where('procedure', '=', 'commission').where('code', 'is not', null).execute()
  ).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const { rows } = await sql<{
    books: number;
  }>`select count(*)::int as books from register_books where book = 'commission' and year = ${Number(today().slice(0, 4))}`.execute(
    served.db,
  );
  expect(rows[0]!.books).toBe(1);
});

test('nothing begins at the old Unions: no role, no part, no name in an act', async () => {
  const given = { personId: person('lhh.vanthu'), organisationId: first, capability: 'unionClerk', validFrom: today(), reason };
  expect(await byTwo(two, '/api/capabilities', given)).toMatchObject({ status: 409, body: { code: 'BODY_CLOSED' } });
  const closed = { status: 409, body: { code: 'BODY_CLOSED' } };
  for (const part of ['host', 'orderIssuer', 'decidingAuthority']) {
    const parts = { requester: body('so-xay-dung'), host: body('so-xay-dung'), decidingAuthority: body('ubnd'), [part]: second };
    expect((await requester.begin(request({ parts }))).status).toBe(409);
  }
  expect(await requester.begin(request({ funding: { source: 'requesterBudget', funder: second } }))).toMatchObject(closed);
  const event = { kind: 'roundTable', on: today(), place: 'Hội trường', topic: 'Tọa đàm', invited: [{ organisation: first }] };
  expect((await specialist.give(ofFirst, 'announceEvent', event)).status).toBe(409);
  expect(await leader.give(ofSecond, 'refer', { to: first, reason: 'Không thuộc lĩnh vực' })).toMatchObject(closed);
});
