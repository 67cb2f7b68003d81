import { randomUUID } from 'node:crypto';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { demoId } from '../../local/seed/ids.ts';
import { eventually } from '../support/eventually.ts';
import { byTwo, resetByLink, type Two } from './by-two.ts';
import { request, serve, type Caller, type Served } from './served.ts';

let served: Served;
let two: Two;
let administrator: Caller, requester: Caller, accountant: Caller, financeLeader: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['quantri', 'so.xaydung.ld', 'lhh.ketoan', 'stc.ld'];
  [administrator, requester, accountant, financeLeader] = (await Promise.all(people.map(served.signIn))) as any;
  two = [administrator, await served.signIn('quantri.2')];
});
afterAll(() => served.close());

const reason = 'Theo quyết định sắp xếp tổ chức';

async function lastChange(stream: string) {
  const rows = await served.db
    .selectFrom('journalFacts')
    .selectAll()
    .where('streamId', '=', stream)
    .orderBy('revision', 'desc')
    .limit(1)
    .execute();
  return rows[0]!;
}

test('a body has a kind of the list, and another word is refused at its field', async () => {
  const row = { code: 'xa-tu-do', name: 'Xã tự do', kind: 'xã', validFrom: '2026-01-01', reason: 'Thử loại ngoài danh mục' };
  expect(await administrator.call('POST', '/api/organisations', row)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/kind', code: 'FIELD_NOT_ONE_OF' }] },
  });
});

test('an organisation is opened, corrected, and closed with its successor; each change says who and why', async () => {
  const opened = await administrator.call('POST', '/api/organisations', {
    code: 'so-moi',
    name: 'Sở Mới'.normalize('NFD'),
    kind: 'department',
    territory: 'demo',
    validFrom: '2026-01-01',
    reason,
  });
  expect(opened.status).toBe(201);
  const id = opened.body.id as string;
  expect(await administrator.call('PATCH', `/api/organisations/${id}`, { name: 'Sở Rất Mới', reason })).toMatchObject({ status: 200 });
  const successorId = demoId('organisation/so-khcn');
  const closed = await administrator.call('POST', `/api/organisations/${id}/close`, { validTo: '2026-06-30', successorId, reason });
  expect(closed.status).toBe(200);
  const seen = (await requester.get(`/api/organisations/${id}`)).body;
  expect(seen).toMatchObject({ name: 'Sở Rất Mới', validTo: '2026-06-30', successorId, current: { id: successorId, code: 'so-khcn' } });
  expect((await requester.get('/api/organisations?q=rat moi&on=2026-05-01')).body.items).toHaveLength(1);
  expect((await requester.get('/api/organisations?q=rat moi&on=2026-07-01')).body.items).toEqual([]);

  const change = await lastChange('organisations');
  expect(change).toMatchObject({ kind: 'closed', actor: { capability: 'administrator' } });
  expect(JSON.stringify(change.fact)).not.toContain('sắp xếp');
  const { reason: said } = change.fact as unknown as { reason: { text: string } };
  const text = await served.db.selectFrom('privateTexts').select('body').where('id', '=', said.text).executeTakeFirstOrThrow();
  expect(text.body).toBe(reason);
  expect((await verifyJournal(served.db, { kind: 'masterData', id: 'organisations' })).faults).toEqual([]);
});

test('a change without a reason, of nothing, or against the table’s rules is refused', async () => {
  const row = { code: 'lhh', name: 'x', kind: 'union', validFrom: '2026-01-01' };
  expect(await administrator.call('POST', '/api/organisations', row)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/reason' }] },
  });
  expect(await administrator.call('POST', '/api/organisations', { ...row, reason })).toMatchObject({
    status: 409,
    body: { code: 'MASTER_DATA_TAKEN' },
  });
  const backwards = { ...row, code: 'nguoc', validTo: '2025-01-01', reason };
  expect(await administrator.call('POST', '/api/organisations', backwards)).toMatchObject({
    status: 409,
    body: { code: 'MASTER_DATA_INVALID' },
  });
  const orphan = { ...row, code: 'mo-coi', parentId: randomUUID(), reason };
  expect(await administrator.call('POST', '/api/organisations', orphan)).toMatchObject({
    status: 409,
    body: { code: 'MASTER_DATA_REFERENCE' },
  });
  expect((await administrator.call('PATCH', `/api/organisations/${randomUUID()}`, { name: 'x', reason })).status).toBe(404);
  const norm = {
    territory: 'demo',
    item: 'otherCost',
    unit: 'phiên họp',
    maxVnd: 1,
    issuer: 'Bộ Tài chính',
    validFrom: '2026-01-01',
    source: 'x',
    sourceStatus: 'law',
    reason,
  };
  expect((await byTwo(two, '/api/norms', norm)).status).toBe(200);
  expect(await administrator.call('POST', '/api/norms', norm)).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_OVERLAPPING' } });
});

test('no day before a row’s beginning ends it, in whichever table it is: said, and never a fault of ours', async () => {
  const person = demoId('person/so.xaydung.cv');
  const [later, today] = ['2099-01-01', '2026-11-29'];
  const common = { validFrom: later, source: 'Dự kiến', sourceStatus: 'proposed', reason };
  const made: [path: string, body: object][] = [
    ['organisations', { code: 'so-tuong-lai', name: 'Sở tương lai', kind: 'department' }],
    ['people', { fullName: 'Lê Văn Sau' }],
    ['capabilities', { personId: person, organisationId: demoId('organisation/lhh'), capability: 'unionSpecialist' }],
    ['norms', { territory: 'demo', item: 'otherCost', unit: 'phiên', maxVnd: 1, issuer: 'x' }],
    ['proposal-types', { code: 'sau-nay', name: 'Sau này' }],
  ];
  for (const [path, body] of made) {
    const row = await byTwo(two, `/api/${path}`, { ...common, ...body });
    expect([path, row.status < 300]).toEqual([path, true]);
    const ended = await administrator.call('POST', `/api/${path}/${String(row.body.id)}/close`, { validTo: today, reason });
    expect([path, ended.status, ended.body.code]).toEqual([path, 409, 'MASTER_DATA_INVALID']);
    const backwards = await administrator.call('POST', `/api/${path}`, { ...common, ...body, code: `${path}-nguoc`, validTo: today });
    expect([path, backwards.status < 500 && backwards.status >= 400]).toEqual([path, true]);
  }
});

test('an administrator gives no role, no password and no open account to themselves', async () => {
  const self = demoId('person/quantri');
  const role = { personId: self, organisationId: demoId('organisation/lhh'), capability: 'auditor', validFrom: '2026-01-01', reason };
  const refused = { status: 409, body: { code: 'SECOND_PERSON_NEEDED' } };
  expect(await administrator.call('POST', '/api/capabilities', role)).toMatchObject(refused);
  expect(await administrator.call('POST', `/api/people/${self}/reset`, { reason })).toMatchObject(refused);
  expect(await administrator.call('PUT', `/api/people/${self}/account`, { disabled: false, reason })).toMatchObject(refused);
  expect((await administrator.get(`/api/people/${self}`)).body.roles).toHaveLength(1);
});

test('the same creation under one key makes one row', async () => {
  const row = { code: 'mot-lan', name: 'Một lần', kind: 'department', validFrom: '2026-01-01', reason };
  const headers = { 'idempotency-key': randomUUID() };
  const first = await administrator.call('POST', '/api/organisations', row, headers);
  expect(await administrator.call('POST', '/api/organisations', row, headers)).toMatchObject({ status: 201, body: first.body });
});

test('a new person with a capability and an account can sign in and act until it ends', async () => {
  const { id } = (
    await administrator.call('POST', '/api/people', { fullName: 'Lê Văn Thử', position: 'Văn thư', validFrom: '2026-01-01', reason })
  ).body;
  const held = await byTwo(two, '/api/capabilities', {
    personId: id,
    organisationId: demoId('organisation/lhh'),
    capability: 'unionClerk',
    validFrom: '2026-01-01',
    reason,
  });
  expect(
    (await administrator.call('PUT', `/api/people/${String(id)}/account`, { username: 'van.thu.2', password: 'ngan', reason })).status,
  ).toBe(400);
  const account = `/api/people/${String(id)}/account`;
  const known = { username: 'van.thu.2', password: 'mật khẩu đủ dài' };
  expect(await administrator.call('PUT', account, { ...known, reason })).toMatchObject({ status: 409, body: { code: 'PASSWORD_BY_LINK' } });
  const early = await administrator.call('POST', `/api/people/${String(id)}/reset`, { reason });
  expect(early).toMatchObject({ status: 409, body: { code: 'ACCOUNT_MISSING' } });
  expect((await administrator.call('PUT', account, { username: 'van.thu.2', reason })).status).toBe(204);
  expect((await resetByLink(served.app, two, id, known.password)).status).toBe(204);
  const signed = await served.app.inject({ method: 'POST', url: '/api/session', payload: known });
  expect(signed.json()).toMatchObject({ person: { name: 'Lê Văn Thử' }, roles: [{ capability: 'unionClerk' }] });

  const cookie = String(signed.headers['set-cookie']).split(';')[0]!;
  const ended = await administrator.call('POST', `/api/capabilities/${String(held.body.id)}/close`, { validTo: '2026-01-31', reason });
  expect(ended).toMatchObject({ status: 200 });
  const now = await served.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } });
  expect(now.json()).toMatchObject({ roles: [], organisation: null });
  const journal = await served.db.selectFrom('journalFacts').select('fact').where('streamKind', '=', 'masterData').execute();
  expect(JSON.stringify(journal)).not.toMatch(/Lê Văn Thử|van\.thu\.2|argon2/);
  expect((await requester.get('/api/people?q=van thu')).body.items[0]).not.toHaveProperty('email');
  expect((await administrator.get('/api/people?q=van thu')).body.items[0]).toHaveProperty('email');

  expect((await resetByLink(served.app, two, id, 'mật khẩu khác hẳn')).status).toBe(204);
  const after = await served.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } });
  expect(after.statusCode).toBe(401);
});

test('the administrator finds people by the name they sign in with; nobody else sees or finds it', async () => {
  const found = (await administrator.get('/api/people?q=lhh.vanthu')).body.items;
  expect(found).toEqual(expect.arrayContaining([expect.objectContaining({ username: 'lhh.vanthu' })]));
  expect((await requester.get('/api/people?q=lhh.vanthu')).body.items).toEqual([]);
  expect((await requester.get('/api/people?q=mai lan')).body.items[0]).not.toHaveProperty('username');
  const { id } = (await administrator.call('POST', '/api/people', { fullName: 'Không Tài Khoản', validFrom: '2026-01-01', reason })).body;
  expect((await administrator.get('/api/people?q=khong tai khoan')).body.items).toMatchObject([{ id, username: null }]);
});

test('a field that is too short, too few or too small is told how much it takes', async () => {
  const account = { username: 'ai.do', password: 'ngan', reason };
  const refused = await administrator.call('PUT', `/api/people/${demoId('person/lhh.vanthu')}/account`, account);
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/password', code: 'FIELD_TOO_SMALL' }] } });
  expect(refused.body.errors).toEqual([expect.objectContaining({ message: 'Nội dung quá ngắn. Hãy nhập ít nhất 10 ký tự.' })]);
  expect(refused.body.errors[0]).not.toHaveProperty('bound');
  const rule = {
    residency: 'resident',
    thresholdVnd: -1,
    ratePercent: 101,
    canCommit: true,
    canRequestBelow: true,
    validFrom: '2030-01-01',
  };
  const body = { ...rule, source: '', sourceStatus: 'law', reason: 'x'.repeat(1_001) };
  const wrong = (await administrator.call('POST', '/api/withholding-rules', body, { 'accept-language': 'en' })).body.errors;
  expect(Object.fromEntries(wrong.map((one: any) => [one.pointer, one.message]))).toEqual({
    '/thresholdVnd': 'This number is too small. Enter 0 or more.',
    '/ratePercent': 'This number is too large. Enter 100 or less.',
    '/source': 'This is missing. Fill it in.',
    '/reason': 'This is too long. Shorten it to at most 1,000 characters.',
  });
});

test('a norm of a territory that no organisation comes from is listed all the same, under it', async () => {
  const norm = { territory: 'noi-khac', item: 'otherCost', unit: 'lượt', maxVnd: 5, issuer: 'HĐND', validFrom: '2026-01-01' };
  const made = await byTwo(two, '/api/norms', { ...norm, source: 'Nghị quyết thử', sourceStatus: 'law', reason });
  const items = (await administrator.get('/api/norms')).body.items;
  expect(items.find(({ id }: { id: string }) => id === made.body.id)).toMatchObject({ territory: 'noi-khac', item: 'otherCost' });
  const here = (await administrator.get('/api/norms?territory=demo')).body.items;
  expect(new Set(here.map(({ territory }: { territory: string }) => territory))).toEqual(new Set(['demo']));
});

test.each(['Hội thử B', 'hoi thu', 'hội-thử', '-hoi', 'h', 'HOI'])('%s is no code of an organisation', async (code) => {
  const row = { code, name: 'Hội thử', kind: 'memberAssociation', validFrom: '2026-01-01', reason };
  expect(await administrator.call('POST', '/api/organisations', row)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/code' }] },
  });
});

test('tax and bank data are the accountants’, and every reading is on record', async () => {
  const expert = demoId('person/chuyengia.1');
  const change = {
    taxCode: '8000000001',
    bankAccount: '123456789',
    bankName: 'Ngân hàng A',
    taxCommitmentYear: 2026,
    wantsWithholding: true,
    reason,
  };
  expect((await accountant.call('PATCH', `/api/experts/${expert}/payee`, change)).status).toBe(204);
  expect((await accountant.get(`/api/experts/${expert}/payee`)).body).toMatchObject({
    taxCode: '8000000001',
    bankName: 'Ngân hàng A',
    taxCommitmentYear: 2026,
    wantsWithholding: true,
  });
  expect((await administrator.get(`/api/experts/${expert}/payee`)).status).toBe(403);
  expect(JSON.stringify((await accountant.get('/api/experts')).body)).not.toContain('8000000001');
  const reads = await served.db.selectFrom('readsLog').selectAll().where('what', '=', `payee/${expert}`).execute();
  expect(reads).toHaveLength(1);
});

test('a new calendar moves the open deadlines it touches, as a fact of each commission', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  const clerk = await served.signIn('lhh.vanthu');
  const dueOn = async () => (await clerk.get(`/api/commissions/${id}`)).body.duties[0].dueOn as string;
  const before = await dueOn();
  const { version, days, confirmedYears } = (await administrator.get('/api/calendar')).body;
  const holiday = { on: before, kind: 'holiday', name: 'Nghỉ đột xuất', source: 'Quyết định thử', status: 'confirmed' };
  const edition = { basedOn: version, days: [...days, holiday], confirmedYears, reason: 'Nghỉ đột xuất' };
  const published = await administrator.call('PUT', '/api/calendar', edition);
  expect(published).toMatchObject({ status: 200, body: { version: Number(version) + 1, moved: 1, unreached: [] } });
  await eventually(async () => expect((await dueOn()) > before).toBe(true));
  const auditor = await served.signIn('kiemtoan');
  const facts = (await auditor.get(`/api/commissions/${id}/journal`)).body.items.map((entry: any) => entry.fact);
  expect(facts.at(-1)).toMatchObject({ kind: 'calendarChanged', moved: [{ duty: 'register', from: before }] });
  expect(await administrator.call('PUT', '/api/calendar', edition)).toMatchObject({ status: 409, body: { code: 'CALENDAR_CHANGED' } });
  const twice = { ...edition, basedOn: Number(version) + 1, days: [holiday, holiday] };
  expect(await administrator.call('PUT', '/api/calendar', twice)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/days/1', code: 'FIELD_REPEATED' }] },
  });
});

test('a rule set is drafted and activated; what binds is never edited, and one set binds at a time', async () => {
  const [current] = (await requester.get('/api/rule-sets')).body.items;
  const draft = {
    code: 'minh-ha',
    version: 2,
    territory: 'demo',
    legalBasis: 'Quy định mới',
    validFrom: '2099-01-01',
    content: current.content,
    reason,
  };
  const { deadlines, ...lacking } = current.content;
  const incomplete = { ...draft, content: { ...lacking, deadlines: deadlines.slice(1) } };
  expect(await administrator.call('POST', '/api/rule-sets', incomplete)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/content/deadlines' }] },
  });
  const { id } = (await byTwo(two, '/api/rule-sets', draft)).body;
  const to = (status: string) => byTwo(two, `/api/rule-sets/${encodeURIComponent(String(id))}/status`, { status, reason });
  expect(await to('active')).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_OVERLAPPING' } });
  const close = { validTo: '2098-12-31', reason };
  expect((await administrator.call('POST', `/api/rule-sets/${encodeURIComponent(String(current.id))}/close`, close)).status).toBe(200);
  expect((await to('active')).status).toBe(200);
  expect(await to('draft')).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_INVALID' } });
});

test('a finance leader opens a budget line and adds to it, once for each number', async () => {
  const year = new Date().getFullYear() + 1;
  const line = { code: 'thu', name: 'Dòng thử', fiscalYear: year, source: 'stateBudget', appropriatedVnd: 1_000_000, reason };
  const opened = await financeLeader.call('POST', '/api/budgets', line);
  expect(opened).toMatchObject({ status: 201, body: { freeVnd: 1_000_000, paidVnd: 0 } });
  const add = (n: number, amountVnd: number) =>
    financeLeader.call('POST', `/api/budgets/${String(opened.body.id)}/appropriations`, { n, amountVnd, reason });
  expect((await add(2, 500_000)).body.freeVnd).toBe(1_500_000);
  expect((await add(2, 500_000)).body.freeVnd).toBe(1_500_000);
  expect(await add(2, 400_000)).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_TAKEN' } });
  expect(await financeLeader.call('POST', '/api/budgets', line)).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_TAKEN' } });
  expect((await accountant.get(`/api/budgets/${String(opened.body.id)}/ledger`)).body.items).toHaveLength(2);
  expect(await financeLeader.call('POST', '/api/budgets', { ...line, appropriatedVnd: 1.5 })).toMatchObject({ status: 400 });
});

test('a register is read number by number', async () => {
  await requester.begin(request());
  const clerk = await served.signIn('lhh.vanthu');
  const year = new Date().getFullYear();
  const register = await clerk.get(`/api/registers?organisation=${demoId('organisation/lhh')}&book=commission&year=${year}`);
  expect(register.body.items.map((entry: { number: number }) => entry.number)).toEqual(
    register.body.items.map((_: unknown, n: number) => n + 1),
  );
});
