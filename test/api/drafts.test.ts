import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.ts';
import { request, send, serve, type Caller, type Served } from './served.ts';

let served: Served;
let officer: Caller, leader: Caller, other: Caller, clerk: Caller, unionLeader: Caller, specialist: Caller, administrator: Caller;
let leaderId: string, officerId: string, otherId: string, specialistId: string;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['so.xaydung.cv', 'so.xaydung.ld', 'so.khcn.ld', 'lhh.vanthu', 'lhh.lanhdao', 'lhh.chuyenvien', 'quantri'];
  [officer, leader, other, clerk, unionLeader, specialist, administrator] = (await Promise.all(people.map(served.signIn))) as any;
  const me = async (one: Caller) => (await one.get('/api/session')).body.person.id as string;
  [leaderId, officerId, otherId, specialistId] = (await Promise.all([leader, officer, other, specialist].map(me))) as any;
});
afterAll(() => served.close());

const half = { proposal: { title: 'Quy hoạch đê điều' }, questions: [''] };

async function drafted(by: Caller = officer, changes: object = {}): Promise<any> {
  const made = await by.call('POST', '/api/drafts', { command: 'submitRequest', title: 'Nháp', content: half, ...changes });
  expect(made.status).toBe(201);
  return made.body;
}

const save = (by: Caller, id: string, version: number, content: object) => by.call('PUT', `/api/drafts/${id}`, { version, content });
const idsOf = async (by: Caller, query = '') =>
  (await by.get(`/api/drafts${query}`)).body.items.map((item: { id: string }) => item.id) as string[];

describe('a draft', () => {
  test('is kept before it is valid, and is there on another device', async () => {
    const made = await drafted();
    expect(made).toMatchObject({ command: 'submitRequest', commissionId: null, version: 1, content: half, isMine: true, isHeld: true });
    expect(made).toMatchObject({ maySubmit: false, submitted: null, organisation: { code: 'so-xay-dung' }, savedBy: { id: officerId } });
    const elsewhere = await served.signIn('so.xaydung.cv');
    const seen = await elsewhere.get(`/api/drafts/${String(made.id)}`);
    expect(seen.body).toEqual(made);
    expect([seen.headers['etag'], seen.headers['cache-control']]).toEqual(['"1"', 'no-store']);
    expect(await idsOf(officer, '?mine=true')).toContain(made.id);
  });

  test('is made once under the id that its writer gave, however often it is sent', async () => {
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => drafted(officer, { id })));
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    // The id of somebody else's draft must reveal nothing.
    const taken = await leader.call('POST', '/api/drafts', { id, command: 'submitRequest', content: {} });
    expect(taken).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  test('keeps its text in NFC, and refuses what cannot be kept', async () => {
    const text = 'Đề án thủy lợi';
    const made = await drafted(officer, { title: text.normalize('NFD'), content: { [text.normalize('NFD')]: [text.normalize('NFD')] } });
    expect([made.title, made.content]).toEqual([text.normalize('NFC'), { [text.normalize('NFC')]: [text.normalize('NFC')] }]);
    const put = async (content: unknown) => (await officer.call('PUT', `/api/drafts/${String(made.id)}`, { version: 1, content })).status;
    expect(await put({ a: 'x'.repeat(4 * 1024 * 1024) })).toBe(413);
    expect(await put({ 'a\u0000b': 1 })).toBe(400);
    expect(await put({ a: '\ud800' })).toBe(400);
    expect(await put('text')).toBe(400);
    expect((await officer.call('PUT', `/api/drafts/${String(made.id)}`, { content: {} })).body.errors).toMatchObject([
      { pointer: '/version' },
    ]);
    const deep = `{"version":1,"content":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const nested = await officer.call('PUT', `/api/drafts/${String(made.id)}`, deep, { 'content-type': 'application/json' });
    expect([nested.status, nested.body.code]).toEqual([400, 'VALIDATION']);
    expect(await put({ a: 'ư'.repeat(80_000) })).toBe(200);
  });

  test('saved in two places, loses nothing of either', async () => {
    const made = await drafted();
    const desk = { ...half, legalBasis: ['Luật Quy hoạch'] };
    const phone = { ...half, wantedOn: '2027-01-15' };
    expect(await save(officer, made.id, 1, desk)).toMatchObject({ status: 200, body: { version: 2, content: desk } });
    const late = await save(officer, made.id, 1, phone);
    expect(late).toMatchObject({ status: 409, body: { code: 'DRAFT_CHANGED', draft: { version: 2, content: desk } } });
    expect(late.headers['content-type']).toContain('application/problem+json');
    // Repeating a save whose answer was lost is no conflict.
    expect(await save(officer, made.id, 1, desk)).toMatchObject({ status: 200, body: { version: 2 } });
    const byHeader = await officer.call('PUT', `/api/drafts/${String(made.id)}`, { content: phone }, { 'if-match': '"2"' });
    expect(byHeader).toMatchObject({ status: 200, body: { version: 3, content: phone, title: 'Nháp' } });
    expect((await officer.call('PUT', `/api/drafts/${String(made.id)}`, { content: desk }, { 'if-match': '"2"' })).status).toBe(409);
  });

  test('of several saves of one version at once exactly one is kept', async () => {
    const made = await drafted();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => save(officer, made.id, 1, { n })));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  test('is nobody else’s: not a colleague’s, not the administrator’s', async () => {
    const made = await drafted();
    for (const one of [leader, other, unionLeader, administrator]) {
      const answers = await Promise.all([
        one.get(`/api/drafts/${String(made.id)}`),
        one.get(`/api/drafts/${String(made.id)}/receivers`),
        save(one, made.id, 1, {}),
        one.call('DELETE', `/api/drafts/${String(made.id)}`),
        one.call('POST', `/api/drafts/${String(made.id)}/hand-over`, { to: leaderId }),
        one.call('POST', `/api/drafts/${String(made.id)}/return`, {}),
      ]);
      expect(answers.map((a) => a.status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect(await idsOf(one)).not.toContain(made.id);
    }
    expect((await administrator.call('POST', '/api/drafts', { command: 'submitRequest', content: {} })).status).toBe(403);
    const organisation = (await other.get('/api/session')).body.organisation.id;
    expect((await officer.call('POST', '/api/drafts', { command: 'submitRequest', organisation, content: {} })).status).toBe(403);
  });

  test('discarded, is gone with all it said, and does not come back', async () => {
    const id = randomUUID();
    await drafted(officer, { id });
    for (let n = 0; n < 2; n += 1) expect((await officer.call('DELETE', `/api/drafts/${id}`)).status).toBe(204);
    expect((await officer.get(`/api/drafts/${id}`)).status).toBe(404);
    expect((await save(officer, id, 1, {})).status).toBe(404);
    expect((await officer.call('POST', '/api/drafts', { id, command: 'submitRequest', content: half })).status).toBe(404);
    const stored = await served.db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect([stored.content, stored.title]).toEqual([null, null]);
  });

  test('of a command to a commission is for one that its writer may know', async () => {
    const { id: commissionId } = (await leader.begin(request())).body;
    expect((await drafted(officer, { command: 'supplyDocuments', commissionId })).commissionId).toBe(commissionId);
    const of = (by: Caller, body: object) => by.call('POST', '/api/drafts', { content: {}, ...body });
    expect((await of(other, { command: 'addNote', commissionId })).status).toBe(404);
    expect((await of(officer, { command: 'addNote', commissionId: randomUUID() })).status).toBe(404);
    expect((await of(officer, { command: 'addNote' })).body.errors).toMatchObject([{ pointer: '/commissionId', code: 'FIELD_MISSING' }]);
    expect((await of(officer, { command: 'submitRequest', commissionId })).body.errors).toMatchObject([{ code: 'FIELD_UNKNOWN' }]);
  });
});

describe('handing over', () => {
  const hand = (by: Caller, id: string, body: object) => by.call('POST', `/api/drafts/${id}/hand-over`, body);
  const giveBack = (by: Caller, id: string, body: object = {}) => by.call('POST', `/api/drafts/${id}/return`, body);

  test('an officer’s draft goes to the leader who signs, back with a note, and to the leader again', async () => {
    const made = await drafted();
    expect((await officer.get(`/api/drafts/${String(made.id)}/receivers`)).body.items).toMatchObject([
      { id: leaderId, name: 'Trịnh Công Hậu' },
    ]);
    const handed = await hand(officer, made.id, { to: leaderId, note: 'Kính trình lãnh đạo', version: 1 });
    expect(handed).toMatchObject({ status: 200, body: { version: 2, holder: { id: leaderId }, isMine: true, isHeld: false } });
    // The answer was lost, so the request is repeated.
    expect((await hand(officer, made.id, { to: leaderId, note: 'Kính trình lãnh đạo', version: 1 })).body).toEqual(handed.body);
    expect(await idsOf(leader, '?waitingForMe=true')).toContain(made.id);
    expect(await idsOf(officer, '?waitingForMe=true')).not.toContain(made.id);
    expect(await idsOf(officer)).toContain(made.id);

    expect(await save(officer, made.id, 2, {})).toMatchObject({
      status: 409,
      body: { code: 'DRAFT_HANDED_OVER', draft: { content: half } },
    });
    expect((await officer.call('DELETE', `/api/drafts/${String(made.id)}`)).body.code).toBe('DRAFT_HANDED_OVER');
    expect((await leader.get(`/api/drafts/${String(made.id)}`)).body).toMatchObject({ content: half, maySubmit: true, isHeld: true });
    expect((await leader.call('DELETE', `/api/drafts/${String(made.id)}`)).body.code).toBe('DRAFT_OF_MAKER');
    const edited = { ...half, questions: ['Phương án có khả thi không?'] };
    expect((await save(leader, made.id, 2, edited)).body).toMatchObject({ version: 3, savedBy: { id: leaderId } });

    const returned = await giveBack(leader, made.id, { note: 'Bổ sung căn cứ pháp lý' });
    expect(returned.body).toMatchObject({ version: 4, holder: { id: officerId } });
    expect((await leader.get(`/api/drafts/${String(made.id)}`)).status).toBe(404);
    expect(await idsOf(officer, '?waitingForMe=true')).toContain(made.id);
    // Somebody who kept writing the version before the hand-over must not overwrite the returned draft.
    expect((await save(officer, made.id, 1, {})).body).toMatchObject({ code: 'DRAFT_CHANGED', draft: { content: edited } });
    const again = await hand(officer, made.id, { to: leaderId });
    expect(again.body.handOvers).toMatchObject([
      { kind: 'handedOver', from: { id: officerId }, to: { id: leaderId }, note: 'Kính trình lãnh đạo', version: 2 },
      { kind: 'returned', from: { id: leaderId }, note: 'Bổ sung căn cứ pháp lý', version: 4 },
      { kind: 'handedOver', note: null, version: 5 },
    ]);
    expect((await giveBack(officer, made.id)).body).toMatchObject({
      holder: { id: officerId },
      handOvers: [{}, {}, {}, { kind: 'takenBack' }],
    });
  });

  test('who holds it reads the documents that its writer put beside it, while they hold it and nobody else does', async () => {
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="cv.txt"\r\ncontent-type: text/plain\r\n\r\n';
    const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
    const uploaded = await officer.call('POST', '/api/documents', Buffer.from(`${head}Dự thảo\r\n--b--\r\n`), multipart);
    const address = `/api/documents/${String(uploaded.body.id)}`;
    const made = await drafted(officer, { content: { ...half, dossier: [uploaded.body.id] } });
    // Naming a document in one's own draft grants no access to it.
    await drafted(leader, { content: { ...half, dossier: [uploaded.body.id] } });
    expect((await leader.get(address)).status).toBe(404);
    await hand(officer, made.id, { to: leaderId });
    expect(await leader.get(address)).toMatchObject({ status: 200, body: 'Dự thảo' });
    expect([(await other.get(address)).status, (await clerk.get(address)).status]).toEqual([404, 404]);
    await giveBack(leader, made.id);
    expect((await leader.get(address)).status).toBe(404);
  });

  test('only to somebody of the same organisation who has the right to give the command', async () => {
    const made = await drafted();
    for (const to of [otherId, officerId, specialistId, randomUUID()]) {
      expect(await hand(officer, made.id, { to })).toMatchObject({ status: 409, body: { code: 'DRAFT_RECEIVER' } });
    }
    const proposal = await drafted(clerk, { command: 'proposeByUnion' });
    const receivers = (await clerk.get(`/api/drafts/${String(proposal.id)}/receivers`)).body.items.map((p: { name: string }) => p.name);
    expect(receivers.sort()).toEqual(['Mạc Thị Hồng Nhung', 'Tạ Đình Phong']);
  });

  test('a seen version that is no more is refused with the newer one', async () => {
    const made = await drafted();
    await save(officer, made.id, 1, { later: true });
    expect(await hand(officer, made.id, { to: leaderId, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'DRAFT_CHANGED', draft: { version: 2, content: { later: true } } },
    });
  });

  test('what was handed over cannot be unsaid, not even in the database', async () => {
    const made = await drafted();
    await hand(officer, made.id, { to: leaderId });
    await expect(served.db.updateTable('draftHandOvers').set({ note: 'x' }).execute()).rejects.toThrow(/append-only/);
    await expect(served.db.deleteFrom('draftHandOvers').execute()).rejects.toThrow(/append-only/);
  });
});

describe('sending', () => {
  test('the act that a draft became ends it, with what it said; sent again it is the same act', async () => {
    const made = await drafted();
    await officer.call('POST', `/api/drafts/${String(made.id)}/hand-over`, { to: leaderId });
    const body = request();
    const sent = await Promise.all([leader.begin(body, made.idempotencyKey), leader.begin(body, made.idempotencyKey)]);
    expect(sent.map((a) => [a.status, a.body.id])).toEqual([
      [201, sent[0].body.id],
      [201, sent[0].body.id],
    ]);
    const { id: commissionId } = sent[0].body;
    const seen = (await officer.get(`/api/drafts/${String(made.id)}`)).body;
    expect(seen).toMatchObject({ content: null, title: null, submitted: { commissionId, by: { id: leaderId } } });
    expect(await idsOf(leader)).not.toContain(made.id);
    expect((await save(leader, made.id, 2, {})).body).toMatchObject({ code: 'DRAFT_SUBMITTED', draft: { submitted: { commissionId } } });
    expect((await officer.call('DELETE', `/api/drafts/${String(made.id)}`)).body.code).toBe('DRAFT_SUBMITTED');
    const rows = await served.db.selectFrom('drafts').select('content').where('id', '=', made.id).execute();
    expect(rows).toEqual([{ content: null }]);
  });

  test('is noticed however it came about: the list leaves out what is on record, whoever sent it', async () => {
    const made = await drafted(leader);
    // The browser crashed after sending and never asked for the draft again.
    expect((await leader.begin(request(), made.idempotencyKey)).status).toBe(201);
    expect(await idsOf(leader)).not.toContain(made.id);
  });

  test('another command under the same key is not what was drafted', async () => {
    const { id: commissionId } = (await leader.begin(request())).body;
    const made = await drafted(leader, { command: 'withdraw', commissionId, content: { reason: 'x' } });
    expect((await leader.give(commissionId, 'addNote', { note: 'a' }, made.idempotencyKey)).status).toBe(200);
    expect((await leader.get(`/api/drafts/${String(made.id)}`)).body).toMatchObject({ submitted: null, content: { reason: 'x' } });
    expect((await leader.give(commissionId, 'withdraw', { reason: 'x' }, made.idempotencyKey)).status).toBe(200);
    expect((await leader.get(`/api/drafts/${String(made.id)}`)).body.submitted).toMatchObject({ commissionId });
  });

  test('a draft that is being sent stays where it is until its outcome is known: in other hands it would be a second act', async () => {
    const made = await drafted();
    await officer.call('POST', `/api/drafts/${String(made.id)}/hand-over`, { to: leaderId });
    const giveBack = () => leader.call('POST', `/api/drafts/${String(made.id)}/return`, {});
    const takeBack = () => officer.call('POST', `/api/drafts/${String(made.id)}/return`, {});
    await served.stopWorker();
    expect(await leader.begin(request(), made.idempotencyKey)).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
    for (const attempt of [giveBack, takeBack]) expect(await attempt()).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
    await served.startWorker();
    await eventually(async () => expect((await giveBack()).body.code).toBe('DRAFT_SUBMITTED'));
  });

  test('without a session nothing of it is shown', async () => {
    const made = await drafted();
    expect((await send(served.app, { method: 'GET', url: `/api/drafts/${String(made.id)}` })).status).toBe(401);
  });
});
