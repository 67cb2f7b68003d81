import { randomUUID } from 'node:crypto';
import { changeKindNames, type ChangeKindName } from '../../api/proposed-changes/change-kinds.ts';
import { masterData } from '../../db/invariants/master-data.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { demoId } from '../../local/seed/ids.ts';
import { send, serve, type Answer, type Caller, type Served } from './served.ts';

let served: Served;
let one: Caller, two: Caller, auditor: Caller, requester: Caller;

beforeAll(async () => {
  served = await serve();
  [one, two, auditor, requester] = (await Promise.all(['quantri', 'quantri.2', 'kiemtoan', 'so.xaydung.ld'].map(served.signIn))) as any;
  const closed = { validTo: '2098-12-31', reason };
  const role = await served.db.selectFrom('capabilities').select('id').where('personId', '=', expert).executeTakeFirstOrThrow();
  endedRole = role.id;
  expect((await one.call('POST', `/api/capabilities/${endedRole}/close`, closed)).status).toBe(200);
  draft = await byTwo('/api/rule-sets', await ruleSet('nhap'));
});
afterAll(() => served.close());

const reason = 'Quyết định 12/QĐ-UBND ngày 05/01/2026';
const expert = demoId('person/chuyengia.9');
const officer = demoId('person/so.xaydung.cv');
let endedRole: string;
let draft: string;

async function ruleSet(code: string): Promise<object> {
  const [current] = (await requester.get('/api/rule-sets')).body.items;
  return { code, version: 1, territory: code, legalBasis: 'Quy định mới', validFrom: '2030-01-01', content: current.content };
}

const norm = (item: string) => ({
  territory: 'demo',
  item,
  unit: 'phiên',
  maxVnd: 900_000_000,
  issuer: 'HĐND',
  validFrom: '2026-01-01',
  source: `Nghị quyết ${item}`,
  sourceStatus: 'law',
});

interface Example {
  /** The act that makes the proposal. */
  act: () => Promise<[method: 'POST', path: string, body: object]>;
  /** Whether the change is in force, according to the tables. */
  holds: (id: string) => Promise<boolean>;
}

const rows = async (table: 'capabilities' | 'spendingNorms' | 'withholdingRules' | 'ruleSets', id: string) =>
  served.db
    .selectFrom(table as 'capabilities')
    .selectAll()
    .where('id', '=', id)
    .execute();

/** An example of each kind. A new kind does not compile without one. */
const examples: Record<ChangeKindName, Example> = {
  role: {
    act: async () => [
      'POST',
      '/api/capabilities',
      { personId: officer, organisationId: demoId('organisation/thanh-tra'), capability: 'auditor', validFrom: '2026-01-01' },
    ],
    holds: async (id) => (await rows('capabilities', id)).length === 1,
  },
  spendingNorm: {
    act: async () => ['POST', '/api/norms', norm('otherCost')],
    holds: async (id) => (await rows('spendingNorms', id)).length === 1,
  },
  withholdingRule: {
    act: async () => [
      'POST',
      '/api/withholding-rules',
      {
        residency: 'resident',
        thresholdVnd: 1,
        ratePercent: 0,
        canCommit: true,
        canRequestBelow: true,
        validFrom: '1990-01-01',
        validTo: '1990-12-31',
        source: 'x',
        sourceStatus: 'proposed',
      },
    ],
    holds: async (id) => (await rows('withholdingRules', id)).length === 1,
  },
  ruleSet: {
    act: async () => ['POST', '/api/rule-sets', await ruleSet('moi')],
    holds: async (id) => (await rows('ruleSets', id)).length === 1,
  },
  ruleSetActivation: {
    act: async () => ['POST', `/api/rule-sets/${draft}/status`, { status: 'active' }],
    holds: async () => ((await rows('ruleSets', draft)) as unknown as { status: string }[])[0]!.status === 'active',
  },
  longerValidity: {
    act: async () => ['POST', `/api/capabilities/${endedRole}/close`, { validTo: '2099-12-31' }],
    holds: async () => (await rows('capabilities', endedRole))[0]!.validTo === '2099-12-31',
  },
  passwordReset: {
    act: async () => ['POST', `/api/people/${officer}/reset`, {}],
    holds: async (id) => {
      const found = await served.db.selectFrom('passwordResets').select('codeHash').where('id', '=', id).executeTakeFirst();
      return found !== undefined && found.codeHash !== null;
    },
  },
};

async function proposed(by: Caller, [method, path, body]: ['POST', string, object]): Promise<string> {
  const answer = await by.call(method, path, { ...body, reason });
  expect(answer).toMatchObject({ status: 202, body: { proposedChange: expect.stringMatching(/^\/api\/proposed-changes\//) } });
  expect(answer.headers['location']).toBe(answer.body.proposedChange);
  return answer.body.id as string;
}

/** One administrator proposes, the other confirms. Returns the id of the new row. */
async function byTwo(path: string, body: object): Promise<string> {
  const id = await proposed(one, ['POST', path, body]);
  expect(await decide(two, id, 'confirm')).toMatchObject({ status: 200 });
  return id;
}

const decide = (by: Caller, id: string, how: string, body?: object): Promise<Answer> =>
  by.call('POST', `/api/proposed-changes/${id}/${how}`, body);

describe.each(changeKindNames)('%s', (kind) => {
  const { act, holds } = examples[kind];

  test('takes two persons, and the journal names both', async () => {
    const id = await proposed(one, await act());
    expect(await holds(id)).toBe(false);
    expect(await decide(one, id, 'confirm')).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
    expect((await decide(requester, id, 'confirm')).status).toBe(403);
    expect((await decide(auditor, id, 'confirm')).status).toBe(403);
    expect((await two.get(`/api/proposed-changes/${id}`)).body).toMatchObject({ id, kind, state: 'waiting', reason, decidedBy: null });
    expect(await holds(id)).toBe(false);

    const confirmed = await decide(two, id, 'confirm');
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', decidedBy: { name: 'Lại Thu Hương' } } });
    expect(await holds(id)).toBe(true);
    const facts = await served.db.selectFrom('journalFacts').selectAll().where('streamKind', '=', 'masterData').execute();
    const made = facts.filter(({ fact }) => (fact as { proposal?: string }).proposal === id);
    expect(made.length).toBeGreaterThan(0);
    for (const { actor, fact } of made) {
      expect(actor).toMatchObject({ person: demoId('person/quantri.2') });
      expect(fact).toMatchObject({ proposedBy: demoId('person/quantri'), reason: { text: expect.any(String) } });
    }
    const said = facts.length;
    const again = await decide(two, id, 'confirm');
    expect(again).toMatchObject({ status: 200, body: { state: 'confirmed', decidedAt: confirmed.body.decidedAt } });
    expect(again.body).not.toHaveProperty('secret');
    expect(await decide(two, id, 'reject', { reason })).toMatchObject({ status: 409, body: { code: 'CHANGE_DECIDED' } });
    const after = await served.db.selectFrom('journalFacts').select('revision').where('streamKind', '=', 'masterData').execute();
    expect(after).toHaveLength(said);
  });
});

let norms = 0;
const aNorm = () => proposed(one, ['POST', '/api/norms', norm(`thu-${(norms += 1)}`)]);

test('who proposed takes back, another rejects and says why; what is decided stays decided', async () => {
  const back = await aNorm();
  expect(await decide(two, back, 'take-back')).toMatchObject({ status: 409, body: { code: 'CHANGE_OF_ANOTHER' } });
  expect(await decide(one, back, 'take-back')).toMatchObject({ status: 200, body: { state: 'takenBack' } });
  expect(await decide(one, back, 'take-back')).toMatchObject({ status: 200, body: { state: 'takenBack' } });
  expect(await decide(two, back, 'confirm')).toMatchObject({ status: 409, body: { code: 'CHANGE_DECIDED' } });

  const no = await aNorm();
  expect((await decide(two, no, 'reject', {})).status).toBe(400);
  expect(await decide(one, no, 'reject', { reason })).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
  expect(await decide(two, no, 'reject', { reason: 'Sai căn cứ' })).toMatchObject({ body: { state: 'rejected', decision: 'Sai căn cứ' } });
  for (const id of [back, no]) expect(await rows('spendingNorms', id)).toEqual([]);
  const decided = (await auditor.get('/api/proposed-changes?waiting=false&limit=100')).body.items;
  expect(decided.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([back, no]));
  expect((await requester.get('/api/proposed-changes')).status).toBe(403);
});

test('of a confirmation and a rejection at once one wins, and the other is told', async () => {
  const three = await administratorWith('quantri.ba');
  for (let n = 0; n < 5; n += 1) {
    const id = await aNorm();
    const answers = await Promise.all([decide(two, id, 'confirm'), decide(three, id, 'reject', { reason }), decide(three, id, 'confirm')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers) if (status !== 200) expect([status, body.code]).toEqual([409, 'CHANGE_DECIDED']);
    const [won] = answers.filter(({ status }) => status === 200);
    expect(await rows('spendingNorms', id)).toHaveLength(won!.body.state === 'confirmed' ? 1 : 0);
  }
});

test('nobody confirms what gives something to themselves, and nobody proposes it', async () => {
  const self = { personId: demoId('person/quantri.2'), organisationId: demoId('organisation/lhh'), capability: 'unionLeader' };
  const id = await proposed(one, ['POST', '/api/capabilities', { ...self, validFrom: '2026-01-01' }]);
  expect(await decide(two, id, 'confirm')).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
  const own = await two.call('POST', '/api/capabilities', { ...self, validFrom: '2026-01-01', reason });
  expect(own).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
  const reset = await two.call('POST', `/api/people/${self.personId}/reset`, { reason });
  expect(reset).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
});

test('a proposal lapses when what it rests on has changed, or its proposer is an administrator no more', async () => {
  const mine = norm('lapse');
  const first = await proposed(one, ['POST', '/api/norms', mine]);
  const second = await proposed(one, ['POST', '/api/norms', { ...mine, source: 'Nghị quyết khác', maxVnd: 5 }]);
  expect((await decide(two, first, 'confirm')).status).toBe(200);
  expect(await decide(two, second, 'confirm')).toMatchObject({ status: 409, body: { code: 'CHANGE_LAPSED' } });
  expect((await decide(two, second, 'reject', { reason })).status).toBe(200);

  const three = await administratorWith('quantri.bon');
  const id = await proposed(three, ['POST', '/api/norms', norm('left')]);
  const { id: person } = (await three.get('/api/session')).body.person;
  const role = await served.db.selectFrom('capabilities').select('id').where('personId', '=', person).executeTakeFirstOrThrow();
  expect((await one.call('POST', `/api/capabilities/${role.id}/close`, { validTo: '2026-01-02', reason })).status).toBe(200);
  expect(await decide(two, id, 'confirm')).toMatchObject({ status: 409, body: { code: 'CHANGE_LAPSED' } });
});

test('what could never be confirmed is refused at once and leaves nothing behind', async () => {
  const texts = async () => (await served.db.selectFrom('privateTexts').select('id').execute()).length;
  const before = await texts();
  const role = { personId: officer, organisationId: randomUUID(), capability: 'auditor', validFrom: '2026-01-01', reason };
  expect(await one.call('POST', '/api/capabilities', role)).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_REFERENCE' } });
  const backwards = { ...norm('nguoc'), validTo: '2025-01-01', reason };
  expect(await one.call('POST', '/api/norms', backwards)).toMatchObject({ status: 409, body: { code: 'MASTER_DATA_INVALID' } });
  expect((await one.call('POST', `/api/people/${randomUUID()}/reset`, { reason })).status).toBe(404);
  expect(await texts()).toBe(before);
});

test('one key makes one proposal, and is refused for another', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = { ...norm('mot-lan'), reason };
  const first = await one.call('POST', '/api/norms', body, headers);
  expect(await one.call('POST', '/api/norms', body, headers)).toMatchObject({ status: 202, body: first.body });
  expect(await one.call('POST', '/api/norms', { ...body, maxVnd: 1 }, headers)).toMatchObject({
    status: 409,
    body: { code: 'IDEMPOTENCY_MISMATCH' },
  });
});

test('what ends or takes away acts at once, by one person', async () => {
  const role = await byTwo('/api/capabilities', {
    personId: officer,
    organisationId: demoId('organisation/so-noi-vu'),
    capability: 'homeAffairs',
    validFrom: '2026-01-01',
  });
  expect((await one.call('POST', `/api/capabilities/${role}/close`, { validTo: '2026-06-30', reason })).status).toBe(200);
  expect((await one.call('POST', `/api/capabilities/${role}/close`, { validTo: '2026-05-31', reason })).status).toBe(200);
  // A later end would give the role back.
  expect((await one.call('POST', `/api/capabilities/${role}/close`, { validTo: '2099-12-31', reason })).status).toBe(202);
  expect((await rows('capabilities', role))[0]!.validTo).toBe('2026-05-31');
  const account = `/api/people/${demoId('person/chuyengia.8')}/account`;
  expect((await one.call('PUT', account, { disabled: true, reason })).status).toBe(204);
});

test('of two ends at once the earlier stays: no one person lengthens what another shortened', async () => {
  for (let n = 0; n < 5; n += 1) {
    const id = await byTwo('/api/norms', norm(`hai-nguoi-${n}`));
    const close = (by: Caller, validTo: string) => by.call('POST', `/api/norms/${id}/close`, { validTo, reason });
    const answers = await Promise.all([close(one, '2030-12-31'), close(two, '2026-12-31'), close(one, '2029-12-31')]);
    for (const { status } of answers) expect([200, 202]).toContain(status);
    expect((await rows('spendingNorms', id))[0]!.validTo).toBe('2026-12-31');
  }
});

describe('a link to a password', () => {
  const owner = 'lhh.lanhdao';
  const leader = demoId(`person/${owner}`);
  const set = (secret: string, code: string, chosen = 'con mèo ngủ trên mái') =>
    send(served.app, { method: 'POST', url: '/api/password-resets', payload: { secret, code, password: chosen } });
  const signIn = (password: string) =>
    send(served.app, { method: 'POST', url: '/api/session', payload: { username: owner, password } }).then(({ status }) => status);
  const refused = { status: 409, body: { code: 'RESET_REFUSED' } };
  const link = async () => {
    const answer = await one.call('POST', `/api/people/${leader}/reset`, { reason });
    return { id: String(answer.body.id), secret: String(answer.body.secret) };
  };

  test('opens nothing for one administrator alone', async () => {
    const password = { password: 'con mèo ngủ trên mái', reason };
    const put = await one.call('PUT', `/api/people/${leader}/account`, password);
    expect(put).toMatchObject({ status: 409, body: { code: 'PASSWORD_BY_LINK' } });
    const { id, secret } = await link();
    expect(await set(secret, '2222-2222-2222-2222')).toMatchObject(refused);
    expect(await decide(one, id, 'confirm')).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
    const code = String((await decide(two, id, 'confirm')).body.secret);
    expect(await set('x'.repeat(43), code)).toMatchObject(refused);
    expect(await set(secret, 'AAAA-AAAA-AAAA-AAAA')).toMatchObject(refused);
    expect(await signIn('phanbien')).toBe(200);
  });

  test('is used once, by its person, who is told of it; what was open ends', async () => {
    const mine = await served.signIn(owner);
    expect((await mine.get('/api/session')).body.passwordReset).toBeNull();
    const { id, secret } = await link();
    const confirmed = await decide(two, id, 'confirm');
    const code = String(confirmed.body.secret);
    expect(await set(secret, code, 'phanbien')).toMatchObject({ status: 400 });
    expect(await set(secret, code, 'lhh.lanhdao')).toMatchObject({ status: 400, body: { code: 'PASSWORD_GUESSABLE' } });
    const both = await Promise.all([set(secret, code.toLowerCase().replaceAll('-', ' ')), set(secret, code, 'thuyền về bến cũ')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await mine.get('/api/session')).status).toBe(401);
    expect([await signIn('con mèo ngủ trên mái'), await signIn('thuyền về bến cũ')].sort()).toEqual([200, 401]);
    expect(await set(secret, code)).toMatchObject(refused);
    const [record] = (await auditor.get(`/api/access-records?outcome=passwordSet&account=${owner}`)).body.items;
    expect(record).toMatchObject({ outcome: 'passwordSet', reason: 'byLink', person: { id: leader } });
    const password = (await signIn('con mèo ngủ trên mái')) === 200 ? 'con mèo ngủ trên mái' : 'thuyền về bến cũ';
    const { body } = await send(served.app, { method: 'POST', url: '/api/session', payload: { username: owner, password } });
    expect(body.passwordReset).toMatchObject({ proposedBy: 'Quản Đức Anh', confirmedBy: 'Lại Thu Hương' });
    // Neither half of the secret may be stored or told anywhere.
    const journal = JSON.stringify(await served.db.selectFrom('journalFacts').select('fact').execute());
    for (const half of [secret, code]) expect(journal).not.toContain(half);
    expect(JSON.stringify((await auditor.get(`/api/proposed-changes/${id}`)).body)).not.toContain(secret);
  });

  test('ends with a later one, with a disabled account, and by itself after a day', async () => {
    const ready = async () => {
      const { id, secret } = await link();
      return { id, secret, code: String((await decide(two, id, 'confirm')).body.secret) };
    };
    const earlier = await ready();
    const later = await ready();
    expect(await set(earlier.secret, earlier.code)).toMatchObject(refused);
    await one.call('PUT', `/api/people/${leader}/account`, { disabled: true, reason });
    expect(await set(later.secret, later.code)).toMatchObject(refused);
    await one.call('PUT', `/api/people/${leader}/account`, { disabled: false, reason });
    expect(await set(later.secret, later.code)).toMatchObject(refused);
    const old = await ready();
    const past = new Date(Date.now() - 1000).toISOString();
    await updateMasterRow(served.db, 'passwordResets', old.id, { expiresAt: past }, { actor: { system: 'test' }, at: past });
    const answer = await set(old.secret, old.code);
    expect(answer).toMatchObject(refused);
    const unknown = await set('y'.repeat(43), old.code);
    expect({ ...answer.body, requestId: 0 }).toEqual({ ...unknown.body, requestId: 0 });
  });

  test('is guessed ten times a minute and no more, before anything is looked up', async () => {
    const { secret } = await link();
    const answers = await Promise.all(Array.from({ length: 15 }, () => set(secret, '2222-2222-2222-2222')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

test('the auditor reads in the journal of changes whose role and whose password it was', async () => {
  const { items } = (await auditor.get('/api/journal?limit=100&stream=masterData')).body;
  const of = (table: string) => items.filter(({ stream }: any) => stream.id === table).map(({ row }: any) => row?.name);
  expect(of('proposed_changes')).toContain('Tạ Đình Phong');
  expect(of('password_resets')).toContain('Tạ Đình Phong');
});

test('what was proposed and decided is proven by the journal', async () => {
  const { violations } = await masterData.check(served.db);
  expect(violations).toEqual([]);
  expect((await verifyJournal(served.db)).faults).toEqual([]);
});

/** Adds an administrator, which takes two persons as always. */
async function administratorWith(username: string): Promise<Caller> {
  const person = await one.call('POST', '/api/people', { fullName: 'Quản Trị Thêm', validFrom: '2026-01-01', reason });
  const personId = String(person.body.id);
  const role = { personId, organisationId: demoId('organisation/lhh'), capability: 'administrator', validFrom: '2026-01-01' };
  await byTwo('/api/capabilities', role);
  expect((await one.call('PUT', `/api/people/${personId}/account`, { username, reason })).status).toBe(204);
  // The account gets the demonstration's password, which nobody may choose.
  const { passwordHash } = await served.db
    .selectFrom('accounts')
    .select('passwordHash')
    .where('username', '=', 'quantri')
    .executeTakeFirstOrThrow();
  await updateMasterRow(served.db, 'accounts', personId, { passwordHash }, { actor: { system: 'test' }, at: new Date().toISOString() });
  return served.signIn(username);
}
