import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { checkDocumentContents } from '../../db/invariants/document-contents.ts';
import { masterData } from '../../db/invariants/master-data.ts';
import { demoId } from '../../local/seed/ids.ts';
import { request, serve, type Caller, type Served } from './served.ts';

let served: Served;
let department: Caller, officer: Caller, clerk: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  [department, officer, clerk] = (await Promise.all(['so.xaydung.ld', 'so.xaydung.cv', 'lhh.vanthu'].map(served.signIn))) as any;
}, 120_000);
afterAll(() => served.close());

const nobody = randomUUID();

/** Every unsafe route of the description that requires a signed-in person. */
async function unsafeRoutes(): Promise<[string, string][]> {
  const { paths } = (await served.app.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, object>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => ['post', 'put', 'patch', 'delete'].includes(method))
      // Signing in and setting a password by link need nobody signed in. The codec only reads.
      .filter((method) => !(method === 'post' && ['/api/session', '/api/password-resets'].includes(path)) && !path.startsWith('/api/codec'))
      .map((method): [string, string] => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, nobody)]),
  );
}

test('no unsafe route does anything for a page that believes somebody else to be signed in', async () => {
  const routes = await unsafeRoutes();
  expect(routes.length).toBeGreaterThan(90);
  const done: unknown[] = [];
  for (const [method, path] of routes) {
    const body = method === 'DELETE' ? undefined : {};
    const { status, body: problem } = await department.call(method as 'POST', path, body, { 'x-acting-person': nobody });
    if (status !== 409 || problem.code !== 'SIGNED_IN_AS') done.push([method, path, status, problem.code]);
    else expect(problem.signedInAs).toEqual({ id: demoId('person/so.xaydung.ld'), name: 'Trịnh Công Hậu' });
  }
  expect(done).toEqual([]);
});

test('a page that knows who is signed in, and a program that does not say, act as before', async () => {
  const given = { 'x-acting-person': demoId('person/so.xaydung.ld'), 'idempotency-key': randomUUID() };
  expect((await department.call('POST', '/api/commissions', request(), given)).status).toBe(201);
  expect((await department.begin(request())).status).toBe(201);
});

test('an old copy is not the answer once a name, the language or the day has changed; the ETag goes into If-Match as it came', async () => {
  const { id } = (await department.begin(request())).body;
  const address = `/api/commissions/${id}`;
  const { headers, body } = await department.get(address);
  const held = { 'if-none-match': String(headers['etag']) };
  expect(headers['etag']).toMatch(new RegExp(`^"${body.revision}\\.[\\w-]+"$`));
  expect((await department.get(address, held)).status).toBe(304);
  expect((await department.get(address, { ...held, 'accept-language': 'en' })).status).toBe(200);
  await sql`update people set full_name = 'Trịnh Công Hậu (mới)' where id = ${demoId('person/so.xaydung.ld')}`.execute(served.db);
  expect((await department.get(address, held)).status).toBe(200);
  await sql`update people set full_name = 'Trịnh Công Hậu' where id = ${demoId('person/so.xaydung.ld')}`.execute(served.db);
  const note = (match: string) => department.give(id, 'addNote', { note: 'Ghi' }, randomUUID(), { 'if-match': match });
  expect((await note(String(headers['etag']))).status).toBe(200);
  expect(await note(String(headers['etag']))).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE' } });
  const { revision } = (await department.get(address)).body;
  expect((await note(`"${revision}"`)).status).toBe(200);
});

const bodiesWith = async (word: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from private_texts where body::text like ${`%${word}%`}`.execute(served.db)).rows[0]!
    .n;

describe('what is refused as secret leaves no word in texts or drafts', () => {
  const { command, ...content } = request({ questions: ['Vị trí kho đạn số 7?'], secrecy: 'none' });
  const secret = { ...content, secrecy: 'topSecret' };
  const refused = { status: 409, body: { code: 'SECRET_MATERIAL', detail: expect.stringMatching(/không được lưu/) } };
  const drafted = async (said: object = content) => (await department.call('POST', '/api/drafts', { command, content: said })).body;
  const keptNothing = async () => {
    expect(await bodiesWith('kho đạn')).toBe(0);
    const kept = await sql<{ n: number }>`select count(*)::int as n from drafts where (title, content)::text like '%kho đạn%'`.execute(
      served.db,
    );
    expect(kept.rows[0]!.n).toBe(0);
  };

  test('when it is sent', async () => {
    const draft = await drafted();
    expect(await department.begin({ command, ...secret }, draft.idempotencyKey)).toMatchObject(refused);
    await keptNothing();
    expect((await department.get(`/api/drafts/${draft.id}`)).status).toBe(404);
  });

  test('and no file of it, but those that are in a commission or in another draft', async () => {
    const upload = async (text: string) => {
      const form = `--b\r\ncontent-disposition: form-data; name="file"; filename="kho dan.txt"\r\n\r\n${text}\r\n--b--\r\n`;
      return (await department.call('POST', '/api/documents', form, { 'content-type': 'multipart/form-data; boundary=b' })).body;
    };
    const [gone, twin, filed, elsewhere] = [await upload('kho A'), await upload('kho A'), await upload('kho B'), await upload('kho C')];
    const other = await upload('kho D');
    await department.begin(request({ dossier: [filed.id] }));
    await drafted({ dossier: [elsewhere.id] });
    const draft = await drafted({ ...content, dossier: [gone.id, other.id] });
    const saved = { version: 1, content: { ...secret, dossier: [gone.id, filed.id, elsewhere.id] } };
    expect(await department.call('PUT', `/api/drafts/${draft.id}`, saved)).toMatchObject(refused);
    const read = async ({ id }: { id: string }) => (await department.get(`/api/documents/${id}`)).status;
    expect([await read(gone), await read(other), await read(twin), await read(filed), await read(elsewhere)]).toEqual([
      404, 404, 200, 200, 200,
    ]);
    const pathOf = (sha256: string) => join(served.documents, sha256.slice(0, 2), sha256);
    expect([existsSync(pathOf(other.sha256)), existsSync(pathOf(twin.sha256))]).toEqual([false, true]);
    expect(await department.begin(request({ dossier: [gone.id] }))).toMatchObject({ status: 400, body: { code: 'DOCUMENT_UNKNOWN' } });
    // The remaining contents are consistent, and the journal of documents records the removal.
    const { violations } = await masterData.check(served.db);
    expect(violations.filter(({ where }) => where.startsWith('documents'))).toEqual([]);
    const contents = await checkDocumentContents(served.db, served.documents, { now: Date.now() });
    expect(contents.violations.filter(({ where }) => [gone, other, twin].some(({ sha256 }) => where.includes(sha256)))).toEqual([]);
    // Somebody who declared it secret by mistake may upload the same bytes again.
    expect(await read(await upload('kho D'))).toBe(200);
  });

  test('when a draft begins with it, also for the second time', async () => {
    expect(await department.call('POST', '/api/drafts', { command, content: secret })).toMatchObject(refused);
    const { id } = await drafted();
    expect(await department.call('POST', '/api/drafts', { id, command, content: secret })).toMatchObject(refused);
    await keptNothing();
  });

  test('when a draft is saved with it, whichever version is said', async () => {
    for (const version of [1, 7]) {
      const draft = await drafted();
      const saved = { version, content: secret, title: 'Vị trí kho đạn' };
      expect(await department.call('PUT', `/api/drafts/${draft.id}`, saved)).toMatchObject(refused);
      await keptNothing();
      expect((await department.get(`/api/drafts/${draft.id}`)).status).toBe(404);
    }
    // The person who declared it secret by mistake begins another draft from the text that is still on the page.
    expect(await drafted()).toMatchObject({ version: 1, content });
  });
});

test('the words of any act that is refused are erased, those of an act on record stay', async () => {
  const { id } = (await department.begin(request())).body;
  const refused = await clerk.give(id, 'archive', { fileCode: '01-PB' });
  expect(refused.status).toBe(409);
  await department.give(id, 'withdraw', { reason: 'Rút lần đầu' });
  expect(await department.give(id, 'withdraw', { reason: 'Rút lần hai' })).toMatchObject({ status: 409 });
  expect([await bodiesWith('Rút lần đầu'), await bodiesWith('Rút lần hai')]).toEqual([1, 0]);
});

test('whatever may be sent can be kept: seven fields of the greatest length come back whole', async () => {
  const fields = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`field${n}`, 'Đặc điểm thủy văn ệ'.repeat(1_052)]));
  const made = await officer.call('POST', '/api/drafts', { command: 'submitRequest', content: fields });
  expect(made.status).toBe(201);
  expect((await officer.get(`/api/drafts/${made.body.id}`)).body.content).toEqual(fields);
});

test('an upload counts for the body that is named, and for none where there are several and none is named', async () => {
  const other = demoId('organisation/so-khcn');
  await sql`
    insert into capabilities (id, person_id, organisation_id, capability, valid_from, source)
    values (${randomUUID()}, ${demoId('person/so.xaydung.cv')}, ${other}, 'departmentOfficer', '2020-01-01', 'test')`.execute(served.db);
  const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nCông văn\r\n--b--\r\n`;
  const upload = (query: string) =>
    officer.call('POST', `/api/documents${query}`, file, { 'content-type': 'multipart/form-data; boundary=b' });
  const bodyOf = async (id: string) =>
    (await sql<{ body: string | null }>`select uploaded_organisation as body from documents where id = ${id}`.execute(served.db)).rows[0]!
      .body;
  expect(await bodyOf((await upload(`?organisation=${other}`)).body.id)).toBe(other);
  expect(await bodyOf((await upload('')).body.id)).toBeNull();
  expect((await upload(`?organisation=${demoId('organisation/lhh')}`)).status).toBe(403);
});
