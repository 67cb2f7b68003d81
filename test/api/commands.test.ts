import { plusDays } from '../../domain/calendar/day.ts';
import { randomUUID } from 'node:crypto';
import { readTexts } from '../../db/texts/read-texts.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { request, scanned, send, serve, type Answer, type Caller, type Served, onDay } from './served.ts';

let served: Served;
let requester: Caller, clerk: Caller, leader: Caller, specialist: Caller, outsider: Caller, administrator: Caller, auditor: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const people = ['so.xaydung.ld', 'lhh.vanthu', 'lhh.lanhdao', 'lhh.chuyenvien', 'so.khcn.ld', 'quantri', 'kiemtoan'];
  [requester, clerk, leader, specialist, outsider, administrator, auditor] = (await Promise.all(people.map(served.signIn))) as any;
});
afterAll(() => served.close());

async function begun(changes: object = {}): Promise<string> {
  const answer = await requester.begin(request(changes));
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

async function registered(): Promise<string> {
  const id = await begun();
  expect((await clerk.give(id, 'register', { arrivedOn: onDay })).status).toBe(200);
  return id;
}

async function assigned(): Promise<string> {
  const id = await registered();
  const given = await leader.give(id, 'assignSpecialist', {
    specialist: (await specialist.get('/api/session')).body.person.id,
    instruction: 'Xử lý',
  });
  expect(given.status).toBe(200);
  return id;
}

const factsOf = async (id: string) =>
  (await auditor.get(`/api/commissions/${id}/journal?limit=100`)).body.items as { fact: any; actor: any }[];

describe('beginning a commission', () => {
  test('gives its id, code and address, and the same again for the same key', async () => {
    const key = randomUUID();
    const body = request();
    const first = await requester.begin(body, key);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      id: expect.any(String),
      code: expect.stringMatching(/^\d\d\/\d{4}$/),
      stage: 'request',
      revision: expect.any(Number),
    });
    expect(first.headers['location']).toBe(`/api/commissions/${String(first.body.id)}`);
    const again = await requester.begin(body, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    const facts = await factsOf(first.body.id);
    expect(facts.filter(({ fact }) => fact.kind === 'requestSubmitted')).toHaveLength(1);
  });

  test('ten times at once under one key is one commission', async () => {
    const key = randomUUID();
    const body = request();
    const answers = await Promise.all(Array.from({ length: 10 }, () => requester.begin(body, key)));
    expect(new Set(answers.map((a) => JSON.stringify([a.status, a.body])))).toEqual(new Set([JSON.stringify([201, answers[0]!.body])]));
    expect((await factsOf(answers[0]!.body.id)).filter(({ fact }) => fact.kind === 'requestSubmitted')).toHaveLength(1);
  });

  test('with a key that was used for another body is refused', async () => {
    const key = randomUUID();
    await requester.begin(request(), key);
    expect(await requester.begin(request({ wantedOn: plusDays(onDay, 95) }), key)).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_MISMATCH' },
    });
  });

  test('a refused first command leaves nothing, and its key may succeed later', async () => {
    const key = randomUUID();
    const refused = await requester.begin(request({ secrecy: 'secret' }), key);
    expect(refused).toMatchObject({ status: 409, body: { code: 'SECRET_MATERIAL' } });
    expect((await requester.get('/api/commissions?q=tối mật')).body.items).toEqual([]);
    expect((await requester.begin(request(), key)).status).toBe(201);
  });

  test('is for the leader of the body that asks', async () => {
    expect(await outsider.begin(request())).toMatchObject({ status: 403, body: { code: 'NOT_AUTHORISED' } });
    expect(await clerk.begin(request())).toMatchObject({ status: 403, body: { code: 'NOT_AUTHORISED' } });
    expect((await send(served.app, { method: 'POST', url: '/api/commissions', payload: request() })).status).toBe(401);
  });

  test('names every wrong field by its pointer', async () => {
    const body = request({
      letter: { number: 7, notation: '', on: '2026-02-30' },
      serviceKinds: ['advice'],
      questions: [],
      wantedOn: null,
      parts: { requester: 'x', host: randomUUID() },
      extra: 1,
    });
    const answer = await requester.begin(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION' } });
    const faults = (answer.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(faults.sort()).toEqual([
      '/extra FIELD_UNKNOWN',
      '/letter/notation FIELD_TOO_SMALL',
      '/letter/number FIELD_WRONG_TYPE',
      '/letter/on FIELD_WRONG_FORM',
      '/letter/signer FIELD_MISSING',
      '/parts/decidingAuthority FIELD_MISSING',
      '/parts/requester FIELD_WRONG_FORM',
      '/serviceKinds/0 FIELD_NOT_ONE_OF',
      '/wantedOn FIELD_WRONG_TYPE',
    ]);
    expect(await requester.begin({ command: 'register' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/command' }] } });
  });

  test('names what does not exist', async () => {
    const unknown = randomUUID();
    const { parts } = request() as { parts: { requester: string; decidingAuthority: string } };
    const answer = await requester.begin(request({ parts: { ...parts, host: unknown }, proposal: { type: 'khong-co', title: 'x' } }));
    expect(answer).toMatchObject({ status: 400, body: { code: 'REFERENCE_UNKNOWN' } });
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual(['/parts/host', '/proposal/type']);
    const nobodys = await requester.begin(request({ parts: { ...parts, requester: unknown } }));
    expect(nobodys).toMatchObject({ status: 400, body: { code: 'REFERENCE_UNKNOWN', errors: [{ pointer: '/parts/requester' }] } });
    const documents = await requester.begin(request({ dossier: [unknown] }));
    expect(documents).toMatchObject({ status: 400, body: { code: 'DOCUMENT_UNKNOWN', errors: [{ pointer: '/dossier/0' }] } });
  });

  test.each([[''], ['short'], ['có dấu tiếng Việt'], ['x'.repeat(201)]])(
    'needs a key of 8 to 200 visible characters, not %p',
    async (key) => {
      const answer = await requester.call('POST', '/api/commissions', request(), {
        'idempotency-key': Buffer.from(key).toString('latin1'),
      });
      expect(answer.status).toBe(400);
      const without = await requester.call('POST', '/api/commissions', request());
      expect(without).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_MISSING' } });
    },
  );

  test('keeps Vietnamese in NFC, however it was typed, and private texts out of the journal', async () => {
    const question = 'Đề án có khả thi không, thưa Hội đồng?';
    const id = await begun({
      proposal: { type: 'chuong-trinh-du-an-lon', title: 'Quy hoạch thủy lợi'.normalize('NFD') },
      questions: [question.normalize('NFD')],
    });
    const seen = (await requester.get(`/api/commissions/${id}`)).body;
    expect(seen.title).toBe('Quy hoạch thủy lợi'.normalize('NFC'));
    expect(seen.request.questions).toEqual([
      { id: expect.any(String), text: question.normalize('NFC'), digest: expect.stringMatching(/^sha256:/) },
    ]);
    const stored = await served.db.selectFrom('journalFacts').select('fact').where('streamId', '=', id).execute();
    expect(JSON.stringify(stored)).not.toContain('khả thi');
    expect(await readTexts(served.db, [seen.request.questions[0].id])).toMatchObject([
      { body: question.normalize('NFC'), kind: 'submitRequest/questions/*' },
    ]);
    expect((await requester.get('/api/commissions?q=QUY HOACH thuy loi')).body.items.map((i: { id: string }) => i.id)).toContain(id);
  });
});

describe('giving a command', () => {
  test('answers with revision, stage and outcome, and the same for the same key', async () => {
    const id = await begun();
    const key = randomUUID();
    const first = await clerk.give(id, 'register', { arrivedOn: onDay }, key);
    expect(first).toMatchObject({ status: 200, body: { stage: 'intake', outcome: { result: 'done', number: expect.any(String) } } });
    expect(await clerk.give(id, 'register', { arrivedOn: onDay }, key)).toMatchObject({ status: 200, body: first.body });
    expect(await clerk.give(id, 'register', { arrivedOn: plusDays(onDay, -1) }, key)).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_MISMATCH' },
    });
    expect(await clerk.give(id, 'register', { arrivedOn: onDay })).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    const receipt = await clerk.get(first.body.receipt);
    expect(receipt).toMatchObject({ status: 200, body: { commissionId: id, command: 'register', revision: first.body.revision } });
    expect((await leader.get(first.body.receipt)).status).toBe(404);
  });

  test('the same key of another person is another act', async () => {
    const id = await registered();
    const key = randomUUID();
    const [one, two] = await Promise.all([
      requester.give(id, 'addNote', { note: 'a' }, key),
      clerk.give(id, 'addNote', { note: 'b' }, key),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body.receipt).not.toBe(two.body.receipt);
  });

  test('of two opposite decisions at once exactly one is accepted', async () => {
    const id = await assigned();
    const deputy = await served.signIn('lhh.phochutich');
    const [accepted, declined] = await Promise.all([
      leader.give(id, 'accept', { formOfWork: 'council', deliverOn: plusDays(onDay, 60) }),
      deputy.give(id, 'decline', { reason: 'Ngoài phạm vi' }),
    ]);
    const statuses = [accepted.status, declined.status].sort();
    expect(statuses).toEqual([200, 409]);
    const facts = (await factsOf(id)).map(({ fact }) => fact.kind as string);
    expect(facts.filter((kind) => kind === 'accepted' || kind === 'declined')).toHaveLength(1);
  });

  test('what one may not know does not exist; what one may not do is forbidden', async () => {
    const id = await begun();
    const register = { arrivedOn: onDay };
    expect((await outsider.give(id, 'register', register)).status).toBe(404);
    expect((await administrator.give(id, 'register', register)).status).toBe(404);
    expect((await clerk.give(randomUUID(), 'register', register)).status).toBe(404);
    expect(await requester.give(id, 'register', register)).toMatchObject({ status: 403, body: { code: 'NOT_AUTHORISED' } });
    expect(await auditor.give(id, 'register', register)).toMatchObject({ status: 403, body: { code: 'NOT_AUTHORISED' } });
    expect((await factsOf(id)).map(({ fact }) => fact.kind)).not.toContain('registered');
  });

  test('out of turn it is refused with the reason', async () => {
    const id = await begun();
    expect(await leader.give(id, 'accept', { formOfWork: 'council', deliverOn: plusDays(onDay, 60) })).toMatchObject({
      status: 409,
      body: { code: 'WRONG_STAGE' },
    });
    const future = await clerk.give(id, 'register', { arrivedOn: plusDays(onDay, 30) });
    expect(future).toMatchObject({ status: 409, body: { code: 'DAY_IN_FUTURE', title: 'Conflict' } });
  });

  test('a refused key may come again with another text', async () => {
    const id = await registered();
    const key = randomUUID();
    expect((await leader.give(id, 'resume', { note: 'một' }, key)).body.code).toBe('NOT_ON_HOLD');
    await leader.give(id, 'hold', { reason: 'Chờ ý kiến' });
    expect((await leader.give(id, 'resume', { note: 'hai' }, key)).status).toBe(200);
  });

  test('If-Match refuses only when a person has acted since', async () => {
    const id = await begun();
    const seen = await clerk.get(`/api/commissions/${id}`);
    expect(seen.headers['etag']).toMatch(new RegExp(`^"${String(seen.body.revision)}[.]`));
    await requester.give(id, 'addNote', { note: 'Bổ sung sau' });
    const stale = await clerk.give(id, 'register', { arrivedOn: onDay }, undefined, { 'if-match': String(seen.headers['etag']) });
    expect(stale).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE' } });
    const fresh = String((await clerk.get(`/api/commissions/${id}`)).headers['etag']);
    expect((await clerk.give(id, 'register', { arrivedOn: onDay }, undefined, { 'if-match': fresh })).status).toBe(200);
    expect((await clerk.give(id, 'addNote', { note: 'x' }, undefined, { 'if-match': 'yesterday' })).status).toBe(400);
  });

  test('to an archived commission is refused, and an act of before still has its receipt', async () => {
    const id = await begun();
    const key = randomUUID();
    const withdrawn = await requester.give(id, 'withdraw', { reason: 'Không còn nhu cầu' }, key);
    expect(withdrawn.status).toBe(200);
    const letters = await scanned(requester);
    for (const kind of ['requestLetter', 'dossier', 'declineLetter', 'other'])
      await requester.give(id, 'attachDocument', { document: letters, kind });
    const archived = await clerk.give(id, 'archive', { fileCode: '01-PB' });
    expect(archived).toMatchObject({ status: 200, body: { stage: 'archived' } });
    expect(await requester.give(id, 'addNote', { note: 'muộn' })).toMatchObject({ status: 409, body: { code: 'COMMISSION_CLOSED' } });
    expect(await requester.give(id, 'withdraw', { reason: 'Không còn nhu cầu' }, key)).toMatchObject({ status: 200, body: withdrawn.body });
  });
});

describe('reading', () => {
  test('a commission says what one can do now, and why not the rest', async () => {
    const id = await registered();
    const { can, duties } = (await leader.get(`/api/commissions/${id}`)).body;
    const of = (command: string) => can.find((c: { command: string }) => c.command === command);
    expect(of('assignSpecialist')).toMatchObject({ command: 'assignSpecialist', allowed: true });
    expect(of('accept')).toMatchObject({ allowed: false, code: 'NOT_ASSIGNED', sentence: expect.any(String) });
    expect(of('register')).toMatchObject({ allowed: false, code: 'NOT_AUTHORISED' });
    expect(duties[0]).toMatchObject({
      kind: 'assignSpecialist',
      owner: { organisation: { name: expect.stringContaining('Liên hiệp') }, capability: 'unionLeader', person: null },
      due: { code: 'D04', status: 'law', source: expect.any(String) },
      workingDaysLeft: expect.any(Number),
    });
  });

  test('it is found by its code, and not sent again while nothing changed', async () => {
    const id = await begun();
    const seen = await requester.get(`/api/commissions/${id}`);
    const byCode = await requester.get(`/api/commissions/${String(seen.body.code).replace('/', '-')}`);
    expect(byCode.body.id).toBe(id);
    const again = await requester.get(`/api/commissions/${id}`, { 'if-none-match': String(seen.headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('the list is paged without losing or repeating one, and shows nobody what is not theirs', async () => {
    for (let n = 0; n < 3; n += 1) await begun({ proposal: { type: 'chuong-trinh-du-an-lon', title: `Trang thứ ${n}` } });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await clerk.get(`/api/commissions?limit=2&q=trang thu${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map((i: { title: string }) => i.title));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(['Trang thứ 2', 'Trang thứ 1', 'Trang thứ 0']);
    expect((await administrator.get('/api/commissions')).body).toEqual({ items: [], nextCursor: null });
    expect((await outsider.get('/api/commissions')).body.items).toEqual([]);
    expect((await clerk.get('/api/commissions?cursor=xyz')).body.code).toBe('INVALID_CURSOR');
    expect((await clerk.get('/api/commissions?limit=0&year=abc')).body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '/year',
      '/limit',
    ]);
  });

  test('the inbox holds what one owes, with the most urgent first', async () => {
    const id = await begun();
    const inbox = (await clerk.get('/api/duties?mine=true&limit=100')).body.items;
    expect(inbox.find((d: { commissionId: string }) => d.commissionId === id)).toMatchObject({
      kind: 'register',
      commissionTitle: expect.any(String),
      owner: { capability: 'unionClerk' },
      since: expect.any(String),
      due: { dueOn: expect.any(String) },
      workingDaysLeft: expect.any(Number),
      commands: ['register'],
    });
    expect((await outsider.get('/api/duties')).body.items).toEqual([]);
    expect((await specialist.get('/api/duties?mine=true')).body.items.some((d: { commissionId: string }) => d.commissionId === id)).toBe(
      false,
    );
  });

  test('the journal is in order, chained, and closed where the reader has no part', async () => {
    const id = await assigned();
    const entries = (await requester.get(`/api/commissions/${id}/journal`)).body.items as {
      revision: number;
      fact: any;
      actor: any;
      hash: string;
    }[];
    expect(entries.map((e) => e.revision)).toEqual(entries.map((_, n) => n + 1));
    const closed = entries.find((e) => e.fact.kind === 'withheld')!;
    expect(closed.fact).toEqual({ kind: 'withheld', withheld: true });
    expect(closed.actor).toEqual({});
    const open = (await leader.get(`/api/commissions/${id}/journal?limit=100`)).body.items.find(
      (e: any) => e.fact.kind === 'specialistAssigned',
    );
    expect(open.fact.input.instruction.text).toBe('Xử lý');
    expect((await verifyJournal(served.db, { kind: 'commission', id })).faults).toEqual([]);
    const next = await requester.get(`/api/commissions/${id}/journal?limit=2`);
    expect((await requester.get(`/api/commissions/${id}/journal?cursor=${String(next.body.nextCursor)}`)).body.items[0].revision).toBe(3);
  });

  test('what was imported as history is shown as its source attests it, and nothing can be done with it', async () => {
    const [historic] = (await auditor.get('/api/commissions?q=ket luan so 93')).body.items;
    expect(historic).toMatchObject({ state: 'imported', stage: 'archived', outcome: null });
    const seen = await clerk.get(`/api/commissions/${String(historic.id)}`);
    expect(seen.body).toMatchObject({ state: 'imported', imported: { source: expect.any(String) }, can: [], duties: [] });
    expect((await auditor.get(`/api/commissions/${String(historic.id)}/journal`)).body.items).toHaveLength(1);
    expect(await clerk.give(historic.id, 'addNote', { note: 'x' })).toMatchObject({ status: 409, body: { code: 'COMMISSION_CLOSED' } });
    expect((await outsider.get(`/api/commissions/${String(historic.id)}`)).status).toBe(404);
  });
});
