import { resetByLink, twoAdministrators } from './by-two.ts';
import { send, serve, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const post = (payload: object, headers: Record<string, string> = {}) =>
  send(served.app, { method: 'POST', url: '/api/session', payload, headers });

test('signing in gives a cookie and says who one is and what one may act as', async () => {
  const answer = await post({ username: 'lhh.vanthu', password: 'phanbien' });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    person: { name: 'Đoàn Thị Mai Lan' },
    roles: [{ capability: 'unionClerk', organisation: { code: 'lhh' } }],
    organisation: { code: 'lhh', name: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Hà' },
  });
  expect(answer.headers['set-cookie']).toMatch(/^phanbien_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const clerk = await served.signIn('lhh.vanthu');
  expect((await clerk.get('/api/session')).body).toEqual(answer.body);
});

test('a username in any case is the same; a wrong password and an unknown name are refused alike', async () => {
  expect((await post({ username: ' LHH.VanThu ', password: 'phanbien' })).status).toBe(200);
  const wrong = await post({ username: 'lhh.vanthu', password: 'phanbiem' });
  const unknown = await post({ username: 'khong.co.ai', password: 'phanbien' });
  expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
  expect({ ...unknown.body, requestId: 0 }).toEqual({ ...wrong.body, requestId: 0 });
});

test('a password typed in NFD is the one stored in NFC', async () => {
  const administrator = await served.signIn('quantri');
  const people = (await administrator.get('/api/people?q=Mai Lan')).body.items;
  const two = await twoAdministrators(served.signIn);
  expect((await resetByLink(served.app, two, people[0].id, 'Mật khẩu rất dài'.normalize('NFD'))).status).toBe(204);
  expect((await post({ username: 'lhh.vanthu', password: 'Mật khẩu rất dài' })).status).toBe(200);
  await administrator.call('PUT', `/api/people/${people[0].id}/account`, { disabled: true, reason: 'thử' });
  expect((await post({ username: 'lhh.vanthu', password: 'Mật khẩu rất dài' })).status).toBe(401);
});

test('without a session there is 401, after signing out too', async () => {
  const before = await send(served.app, { method: 'GET', url: '/api/commissions' });
  expect(before).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED', status: 401, title: 'Unauthorized' } });
  expect(before.headers['content-type']).toContain('application/problem+json');
  const someone = await served.signIn('snv');
  expect((await someone.call('DELETE', '/api/session')).status).toBe(204);
  expect((await someone.get('/api/session')).status).toBe(401);
});

test('a cookie alone changes nothing: another site could send it', async () => {
  const answer = await post({ username: 'snv', password: 'phanbien' });
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  const without = await send(served.app, { method: 'POST', url: '/api/tokens', headers: { cookie }, payload: { name: 'x' } });
  expect(without).toMatchObject({ status: 403, body: { code: 'CSRF_HEADER_MISSING' } });
});

test('a program acts by a token, which is shown once and can be revoked', async () => {
  const someone = await served.signIn('stc.ld');
  const made = await someone.call('POST', '/api/tokens', { name: 'Báo cáo quý' });
  expect(made.status).toBe(201);
  const authorization = `Bearer ${String(made.body.token)}`;
  const asProgram = () => send(served.app, { method: 'GET', url: '/api/session', headers: { authorization } });
  expect((await asProgram()).body.person.name).toBe('Vương Chí Thiện');
  const listed = (await someone.get('/api/tokens')).body.items;
  expect(listed).toEqual([expect.not.objectContaining({ token: expect.anything() })]);
  const other = await served.signIn('stc.cv');
  expect((await other.call('DELETE', `/api/tokens/${String(made.body.id)}`)).status).toBe(404);
  expect((await someone.call('DELETE', `/api/tokens/${String(made.body.id)}`)).status).toBe(204);
  expect((await asProgram()).status).toBe(401);
});

test('somebody changes their own password: it is on record, the old one is dead, and so are their other sessions', async () => {
  const [here, there] = [await served.signIn('stc.cv'), await served.signIn('stc.cv')];
  const change = (body: object) => here.call('PUT', '/api/session/password', body);
  expect(await change({ current: 'phanbiem', new: 'Mật khẩu của tôi' })).toMatchObject({ status: 409, body: { code: 'PASSWORD_WRONG' } });
  const short = await change({ current: 'phanbien', new: 'ngắn quá' });
  expect(short).toMatchObject({ status: 400, body: { errors: [{ pointer: '/new', message: expect.stringContaining('10 ký tự') }] } });
  expect((await there.get('/api/session')).status).toBe(200);

  expect((await change({ current: 'phanbien', new: 'Mật khẩu của tôi' })).status).toBe(204);
  expect((await here.get('/api/session')).status).toBe(200);
  expect((await there.get('/api/session')).status).toBe(401);
  expect((await post({ username: 'stc.cv', password: 'phanbien' })).status).toBe(401);
  expect((await post({ username: 'stc.cv', password: 'Mật khẩu của tôi' })).status).toBe(200);
  const { id } = (await here.get('/api/session')).body.person;
  const entries = await served.db.selectFrom('journalFacts').selectAll().where('streamId', '=', 'accounts').orderBy('revision').execute();
  expect(entries.at(-1)).toMatchObject({
    kind: 'updated',
    actor: { person: id, session: expect.any(String) },
    fact: { row: id, values: { passwordHash: expect.stringMatching(/^sha256:|^withheld$/) } },
  });
});

test('a token changes no password, and guessing the current one waits as signing in does', async () => {
  const someone = await served.signIn('ubnd.vp');
  const made = await someone.call('POST', '/api/tokens', { name: 'Chương trình' });
  const asProgram = { method: 'PUT', url: '/api/session/password', payload: { current: 'phanbien', new: 'mật khẩu đủ dài' } } as const;
  const headers = { authorization: `Bearer ${String(made.body.token)}` };
  expect(await send(served.app, { ...asProgram, headers })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  const guess = (current: string) => someone.call('PUT', '/api/session/password', { current, new: 'mật khẩu đủ dài' });
  for (let n = 0; n < 10; n += 1) expect((await guess(`sai ${n}`)).status).toBe(409);
  expect(await guess('phanbien')).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS' } });
});

test('after ten failures the eleventh attempt waits, the right password included; others do not', async () => {
  for (let n = 0; n < 10; n += 1) expect((await post({ username: 'btg', password: `sai ${n}` })).status).toBe(401);
  const eleventh = await post({ username: 'btg', password: 'phanbien' });
  expect(eleventh).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS' } });
  expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(0);
  expect((await post({ username: 'kiemtoan', password: 'phanbien' })).status).toBe(200);
});

test('refusals are said in the language that is asked for', async () => {
  const wrong = { username: 'ai.do', password: 'x' };
  expect((await post(wrong, { 'accept-language': 'en-GB,vi;q=0.5' })).body.detail).toContain('password is wrong');
  expect((await post(wrong, { 'accept-language': 'fr' })).body.detail).toContain('mật khẩu không đúng');
});

test.each([
  ['not JSON at all', '{', 'application/json', 400],
  ['a body of another type', 'username=a', 'application/x-www-form-urlencoded', 415],
  ['a list', '[]', 'application/json', 400],
  ['nothing', '', 'application/json', 400],
  ['a password that is a number', '{"username":"a","password":1}', 'application/json', 400],
  ['a text that no database stores', '{"username":"a\\u0000","password":"x"}', 'application/json', 400],
  ['half a character', '{"username":"\\ud800","password":"x"}', 'application/json', 400],
  ['a poisoned prototype', '{"__proto__":{"a":1},"username":"a","password":"x"}', 'application/json', 400],
])('%s is refused without a stack', async (_what, payload, type, status) => {
  const answer = await send(served.app, { method: 'POST', url: '/api/session', payload, headers: { 'content-type': type } });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at Object/);
  expect(answer.body.code).toMatch(/^(VALIDATION|UNSUPPORTED_MEDIA_TYPE)$/);
});
