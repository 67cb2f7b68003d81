import { networkOf } from '../../api/identity/limits.ts';
import { send, serve, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ trustProxy: 1 });
});
afterAll(() => served.close());

/** One proxy is in front of the API. It appends the caller's address to whatever the caller wrote. */
const guess = (username: string, password: string, from: string) =>
  send(served.app, { method: 'POST', url: '/api/session', payload: { username, password }, headers: { 'x-forwarded-for': from } });

const statuses = (answers: { status: number }[]) => {
  const counted = new Map<number, number>();
  for (const { status } of answers) counted.set(status, (counted.get(status) ?? 0) + 1);
  return Object.fromEntries(counted);
};

test('of 150 guesses at once on one account ten are heard, and the right one that comes late does not sign in', async () => {
  const passwords = Array.from({ length: 150 }, (_, n) => (n === 120 ? 'phanbien' : `sai ${n}`));
  const guesses = Promise.all(passwords.map((password) => guess('btg', password, '203.0.113.1')));
  // Other people are served meanwhile.
  const others = await Promise.all(Array.from({ length: 10 }, () => send(served.app, { method: 'GET', url: '/health/live' })));
  expect(statuses(others)).toEqual({ 200: 10 });
  expect(statuses(await guesses)).toEqual({ 401: 10, 429: 140 });
});

test('forty guesses from forty addresses on one account are ten', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => guess('stc.ld', `sai ${n}`, `203.0.113.${n}, 198.51.100.${n}`)));
  expect(statuses(answers)).toEqual({ 401: 10, 429: 30 });
});

test('who writes an address of their own before that of the proxy is still limited by the proxy’s', async () => {
  const answers = await Promise.all(Array.from({ length: 80 }, (_, n) => guess(`khong.co.ai.${n}`, 'x', `10.0.0.${n}, 198.51.100.200`)));
  expect(statuses(answers)).toEqual({ 401: 60, 429: 20 });
});

test('signing in is no guess: somebody may do it as often as they like', async () => {
  for (let n = 0; n < 15; n += 1) expect((await guess('snv', 'phanbien', '203.0.113.77')).status).toBe(200);
});

test('a mistype is forgotten after a minute, and a window that is over is cleared', async () => {
  for (let n = 0; n < 11; n += 1) await guess('ubnd.vp', 'sai', '203.0.113.88');
  expect((await guess('ubnd.vp', 'phanbien', '203.0.113.88')).status).toBe(429);
  await served.db
    .updateTable('attempts')
    .set({ beganAt: new Date(Date.now() - 61_000) })
    .execute();
  expect((await guess('ubnd.vp', 'phanbien', '203.0.113.88')).status).toBe(200);
});

test('the current password is guessed at no other door either, at once or one by one', async () => {
  const someone = await served.signIn('ubnd.ld');
  const change = (current: string) => someone.call('PUT', '/api/session/password', { current, new: 'con mèo ngủ trên mái' });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => change(n === 35 ? 'phanbien' : `sai ${n}`)));
  expect(statuses(answers)).toEqual({ 409: 10, 429: 30 });
  expect((await guess('ubnd.ld', 'phanbien', '203.0.113.99')).status).toBe(429);
});

test('what is costly may be asked for only so often in a minute, by one person and for all processes together', async () => {
  const clerk = await served.signIn('lhh.vanthu');
  const costly = served.app.allRoutes.filter(({ config }) => config?.mostPerMinute !== undefined);
  const routes = costly.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${String(method)} ${url}`);
  expect(routes.sort()).toEqual([
    'GET /api/commissions/alike',
    'GET /api/commissions/export',
    'GET /api/journal/export',
    'GET /api/payees/:year/export',
    'POST /api/documents',
  ]);
  const answers = await Promise.all(Array.from({ length: 40 }, () => clerk.get('/api/commissions/export?format=csv')));
  expect(statuses(answers)).toEqual({ 200: 30, 429: 10 });
  expect(Number(answers.find(({ status }) => status === 429)!.headers['retry-after'])).toBeGreaterThan(0);
  expect((await (await served.signIn('lhh.ketoan')).get('/api/commissions/export?format=csv')).status).toBe(200);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));
