import { sql } from 'kysely';
import { today } from '../../api/clock.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { resetByLink, twoAdministrators } from './by-two.ts';
import { send, serve, type Answer, type Caller, type Served } from './served.ts';

let served: Served;
let auditor: Caller;
const lines: string[] = [];
beforeAll(async () => {
  served = await serve({ trustProxy: 1, secureCookies: false, log: { write: (line) => void lines.push(line) } });
  auditor = await served.signIn('kiemtoan');
});
afterAll(() => served.close());

const signIn = (username: string, password: string, from = '203.0.113.5') =>
  send(served.app, { method: 'POST', url: '/api/session', payload: { username, password }, headers: { 'x-forwarded-for': from } });

async function records(query = ''): Promise<any[]> {
  const answer: Answer = await auditor.get(`/api/access-records?limit=100${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

test('who signs in, fails to, waits and signs out is on record, with where from and why', async () => {
  expect((await signIn('snv', 'phanbien')).status).toBe(200);
  expect((await signIn('snv', 'sai mật khẩu', '203.0.113.6')).status).toBe(401);
  const [failed, came] = await records('&account=snv');
  expect(came).toMatchObject({
    outcome: 'signedIn',
    account: 'snv',
    address: '203.0.113.5',
    person: { name: expect.any(String) },
    reason: null,
  });
  expect(failed).toMatchObject({ outcome: 'signInFailed', reason: 'wrongPassword', address: '203.0.113.6', requestId: expect.any(String) });
  for (let n = 0; n < 30; n += 1) await signIn('snv', `sai ${n}`);
  // Ten checked sign-ins and the first limited one are recorded. Further attempts of a flood add no records.
  expect((await records('&account=snv&outcome=limited')).length).toBe(1);
  expect((await records('&account=snv&outcome=signInFailed')).length).toBe(10);
  const someone = await served.signIn('btg');
  await someone.call('DELETE', '/api/session');
  expect((await records('&account=btg')).map(({ outcome }) => outcome)).toEqual(['signedOut', 'signedIn']);
});

test('a name that is nobody’s is cut: it may be a password', async () => {
  await signIn('Tuyệt mật 2026', 'x');
  const [unknown] = await records('&outcome=signInFailed');
  expect(unknown).toMatchObject({ reason: 'unknownAccount', account: 'tuy…', person: null });
});

test('what is done with passwords, accounts and tokens is on record, and what is refused; no secret and no content is', async () => {
  const [someone, administrator] = [await served.signIn('stc.cv'), await served.signIn('quantri')];
  const { id } = (await someone.get('/api/session')).body.person;
  await someone.call('PUT', '/api/session/password', { current: 'sai hẳn rồi', new: 'con mèo ngủ trên mái' });
  await someone.call('PUT', '/api/session/password', { current: 'phanbien', new: 'con mèo ngủ trên mái' });
  const made = (await someone.call('POST', '/api/tokens', { name: 'Báo cáo' })).body;
  const use = (from: string) =>
    send(served.app, {
      method: 'GET',
      url: '/api/duties',
      headers: { authorization: `Bearer ${String(made.token)}`, 'x-forwarded-for': from },
    });
  for (const from of ['203.0.113.7', '203.0.113.7', '203.0.113.8']) expect((await use(from)).status).toBe(200);
  await someone.get('/api/registers');
  await someone.call('DELETE', `/api/tokens/${String(made.id)}`);
  const two = await twoAdministrators(served.signIn);
  expect((await resetByLink(served.app, two, String(id), 'thuyền về bến cũ')).status).toBe(204);
  await administrator.call('PUT', `/api/people/${String(id)}/account`, { disabled: true, reason: 'thử' });
  const mine = (await records('&account=stc.cv')).reverse();
  expect(mine.map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`.trim())).toEqual([
    'signedIn',
    'passwordRefused wrongPassword',
    'passwordChanged',
    'tokenMade read',
    'tokenUsed',
    'tokenUsed',
    'refused FORBIDDEN',
    'tokenRevoked',
    'passwordSet byLink',
    'accountDisabled byAdministrator',
  ]);
  expect(mine[6]).toMatchObject({ method: 'GET', route: '/api/registers', right: 'readRegisters', person: { id } });
  const whole = JSON.stringify((await sql`select * from access_log`.execute(served.db)).rows);
  for (const secret of ['phanbien_session', 'con mèo', 'thuyền', 'sai hẳn', String(made.token)]) expect(whole).not.toContain(secret);
  // The log holds neither the account nor the address.
  expect(lines.join('')).not.toMatch(/stc\.cv|203\.0\.113/);
});

test('the record is read by day, outcome and account, in pages that neither repeat nor leave out', async () => {
  for (let n = 0; n < 7; n += 1) await signIn('ubnd.ld', 'phanbien', '203.0.113.30');
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Answer = await auditor.get(
      `/api/access-records?account=ubnd.ld&day=${today()}&limit=3${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    ids.push(...page.body.items.map((item: { id: string }) => item.id));
    cursor = page.body.nextCursor;
  } while (cursor !== null);
  expect(ids.length).toBe(7);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => Number(b) - Number(a)));
  expect(await records(`&day=${plusDays(today(), -1)}`)).toEqual([]);
  expect((await auditor.get('/api/access-records?cursor=x')).body.code).toBe('INVALID_CURSOR');
});

test('nobody takes a line back, and a record that cannot be written neither stops nor lets in', async () => {
  await expect(sql`delete from access_log`.execute(served.db)).rejects.toMatchObject({ code: '23001' });
  await expect(sql`update access_log set account = 'x'`.execute(served.db)).rejects.toMatchObject({ code: '23001' });
  await sql`alter table access_log rename to access_log_away`.execute(served.db);
  try {
    expect((await signIn('ubnd.vp', 'phanbien', '203.0.113.40')).status).toBe(200);
    expect((await signIn('ubnd.vp', 'sai', '203.0.113.40')).status).toBe(401);
  } finally {
    await sql`alter table access_log_away rename to access_log`.execute(served.db);
  }
  expect(lines.join('')).toContain('access not recorded');
});

test('over HTTPS the cookie has the prefix that other sites cannot set, and is taken back by the same name', async () => {
  const secure = await serve({ secureCookies: true });
  try {
    const came = await send(secure.app, { method: 'POST', url: '/api/session', payload: { username: 'snv', password: 'phanbien' } });
    const set = String(came.headers['set-cookie']);
    expect(set).toMatch(/^__Host-phanbien_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const secret = set.split(';')[0]!.split('=')[1]!;
    const as = (cookie: string, method: 'GET' | 'DELETE' = 'GET') =>
      send(secure.app, { method, url: '/api/session', headers: { cookie, 'x-requested-with': 'phanbien' } });
    expect((await as(`phanbien_session=${secret}`)).status).toBe(401);
    expect((await as(`__Host-phanbien_session=${secret}`)).status).toBe(200);
    const left = await as(`__Host-phanbien_session=${secret}`, 'DELETE');
    expect(String(left.headers['set-cookie'])).toMatch(/^__Host-phanbien_session=; Max-Age=0; Path=\/; .*Secure/);
    const { components } = (await send(secure.app, { method: 'GET', url: '/api/openapi.json' })).body;
    expect(components.securitySchemes.session.name).toBe('__Host-phanbien_session');
  } finally {
    await secure.close();
  }
});

test('an entry is for the auditor alone', async () => {
  for (const name of ['quantri', 'lhh.lanhdao']) expect((await (await served.signIn(name)).get('/api/access-records')).status).toBe(403);
});
