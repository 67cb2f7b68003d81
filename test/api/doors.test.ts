import { request as httpRequest, Agent } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import fc from 'fast-check';
import { arrival } from '../../api/plugins/arrival.ts';
import { doors } from '../../api/plugins/doors.ts';
import { problems } from '../../api/plugins/problems.ts';
import { refuseConnection } from '../../api/problem-answer.ts';
import { send, serve, type Served } from './served.ts';

let served: Served;
let port: number;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

beforeAll(async () => {
  served = await serve();
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  port = (served.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  agent.destroy();
  await served.close();
});

interface Heard {
  status: number;
  type: string;
  cache: string;
  code: string;
}

/** Sends a request target exactly as written, which no client library does. */
function ask(method: string, target: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port, method, path: target, agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const type = answer.headers['content-type'] ?? '';
        const code = type.includes('problem+json') && text !== '' ? String(JSON.parse(text).code) : '';
        resolve({ status: answer.statusCode!, type, cache: answer.headers['cache-control'] ?? '', code });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const closedRoutes = () => {
  const closed = served.app.allRoutes.filter(({ config }) => config?.isOpen !== true);
  return closed.flatMap(({ method, url }) => [method].flat().map((one) => ({ method: one, url })));
};

const filled = (url: string) => url.replace(/:\w+/g, '6f9b1f3e-7a51-4a5e-9d1b-0c5a5d1f2a3b').replace('*', 'x');

/** One address in one of its many possible spellings. */
const spelling = (url: string) => {
  const letters = Array.from(filled(url));
  return fc
    .record({
      encoded: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: letters.length, maxLength: letters.length }),
      front: fc.constantFrom('', '', '/', '/.', '/x/..', 'http://phanbien.example', 'HTTP://127.0.0.1:1', '/%2e%2e'),
      back: fc.constantFrom('', '', '/', '?', '?x=/health/live', '#x', ';x', '/.', '/..', '%2f', '%00'),
      upper: fc.boolean(),
    })
    .map(({ encoded, front, back, upper }) => {
      const code = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;
      const written = letters.map((letter, n) => (n > 0 && encoded[n] === 0 ? code(letter) : letter)).join('');
      return `${front}${upper ? written.toUpperCase() : written}${back}`;
    });
};

test('without a session no route that is not open is reached, however its address is written', async () => {
  const routes = closedRoutes();
  expect(routes.length).toBeGreaterThan(100);
  const asked = fc.constantFrom(...routes).chain(({ method, url }) => fc.record({ method: fc.constant(method), target: spelling(url) }));
  const property = fc.asyncProperty(asked, async ({ method, target }) => {
    const { status, code } = await ask(method, target, { host: 'phanbien.example' });
    const isRefused = status === 401 || status === 404 || code === 'ADDRESS_UNREADABLE' || (status === 400 && method === 'HEAD');
    expect([`${method} ${target}`, isRefused ? 'refused' : status]).toEqual([`${method} ${target}`, 'refused']);
  });
  await fc.assert(property, {
    numRuns: 1_500,
    examples: [[{ method: 'GET', target: '/%61pi/duties' }], [{ method: 'GET', target: '//api/duties' }]],
  });
});

test('every route that is not open answers 401 at its own address, and at its address with one letter encoded', async () => {
  const answers = await Promise.all(
    closedRoutes().flatMap(({ method, url }) =>
      [filled(url), filled(url).replace('/api', '/%61pi'), `http://phanbien.example${filled(url)}`].map(
        async (target) => `${(await ask(method, target)).status} ${method} ${target}`,
      ),
    ),
  );
  expect(answers.filter((answer) => !answer.startsWith('401 '))).toEqual([]);
});

test('an application with a route that does not say whom it is for does not start', async () => {
  const app = fastify();
  await app.register(doors);
  app.get('/api/open', { config: { isOpen: true } }, () => 'x');
  app.get('/api/forgotten', () => 'x');
  app.get('/api/twice', { config: { isOpen: true, right: 'intervene' } }, () => 'x');
  await expect(app.ready()).rejects.toThrow(/GET \/api\/forgotten, HEAD \/api\/forgotten, GET \/api\/twice/);
  await app.close();
});

test('what needs a session is kept by nobody: every route, whatever it answers', async () => {
  const auditor = await served.signIn('kiemtoan');
  const administrator = await served.signIn('quantri');
  const gets = closedRoutes().filter(({ method }) => method === 'GET');
  for (const caller of [auditor, administrator]) {
    for (const { url } of gets) {
      const { status, headers } = await caller.get(filled(url));
      const expected = headers['etag'] === undefined ? ['no-store'] : ['no-store', 'private, no-cache'];
      expect([`${status} ${url}`, expected]).toEqual([`${status} ${url}`, expect.arrayContaining([headers['cache-control']])]);
    }
  }
  const anonymous = await Promise.all(closedRoutes().map(async ({ method, url }) => (await ask(method, filled(url))).cache));
  expect(new Set(anonymous)).toEqual(new Set(['no-store']));
  const signedIn = await send(served.app, { method: 'POST', url: '/api/session', payload: { username: 'snv', password: 'phanbien' } });
  expect(signedIn.headers['cache-control']).toBe('no-store');
});

test.each([
  ['an address that cannot be decoded', 'GET', '/api/people/%E0%A4%A', 400, 'ADDRESS_UNREADABLE'],
  ['a bare percent sign', 'GET', '/%', 400, 'ADDRESS_UNREADABLE'],
  ['an id of 700 letters', 'GET', `/api/receipts/${'a'.repeat(700)}`, 414, 'ADDRESS_TOO_LONG'],
  ['an id of 101 letters', 'GET', `/api/receipts/${'a'.repeat(101)}`, 401, 'UNAUTHENTICATED'],
  ['an address of nobody', 'GET', '/api/nothing', 404, 'NOT_FOUND'],
  ['a method that no route has', 'PUT', '/api/duties', 404, 'NOT_FOUND'],
  ['a method of WebDAV', 'PROPFIND', '/api/duties', 404, 'NOT_FOUND'],
  ['a method for tests of proxies', 'TRACE', '/api/duties', 404, 'NOT_FOUND'],
])('%s is refused with a problem that has a sentence', async (_what, method, target, status, code) => {
  expect(await ask(method, target)).toEqual({ status, code, cache: 'no-store', type: expect.stringContaining('application/problem+json') });
});

test.each([
  ['JSON that breaks off', 'application/json', '{"username":', 400, 'VALIDATION'],
  ['a type that nobody knows', 'application/x-unknown', 'x', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a type that is none', '%%%', 'x', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a form with a file where none is taken', 'multipart/form-data; boundary=x', '--x--', 415, 'UNSUPPORTED_MEDIA_TYPE'],
])('%s is refused with a problem too', async (_what, type, body, status, code) => {
  const heard = await ask('POST', '/api/session', { 'content-type': type }, body);
  expect(heard).toMatchObject({ status, code, type: expect.stringContaining('application/problem+json') });
});

test('of a body nothing is read before its sender is known: large ones stop nobody', async () => {
  const large = Buffer.from(`{"payloads":[${'{"data":"AAAA"},'.repeat(1_700_000)}{}]}`);
  expect(large.length).toBeGreaterThan(25_000_000);
  const json = { 'content-type': 'application/json' };
  // The server may close the connection before the whole request is sent. That also counts as a refusal.
  const refused = (target: string) =>
    ask('POST', target, json, large).then(
      ({ status }) => status,
      () => 401,
    );
  const sent = Promise.all([1, 2, 3].flatMap(() => [refused('/api/codec/decode'), refused('/%61pi/codec/decode')]));
  const longest = await longestTurn(sent);
  expect(await sent).toEqual(new Array(6).fill(401));
  // Reading and parsing them would take more than a second each.
  expect(longest).toBeLessThan(1_500);
  const open = await ask('POST', '/api/session', json, Buffer.from(JSON.stringify({ username: 'a'.repeat(20_000), password: 'x' })));
  expect([open.status, open.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
});

/** The longest time for which the event loop was blocked until the work is done, in milliseconds. */
async function longestTurn(work: Promise<unknown>): Promise<number> {
  const under = { way: true };
  let longest = 0;
  void work.finally(() => (under.way = false));
  while (under.way) {
    const before = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    longest = Math.max(longest, performance.now() - before);
  }
  return longest;
}

test('a body that does not arrive is waited for only so long', async () => {
  const app = fastify({ clientErrorHandler: refuseConnection });
  await app.register(problems);
  await app.register(arrival, { withinMs: 200 });
  app.post('/slow', () => 'x');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port: itsPort } = app.server.address() as AddressInfo;
  const head = 'POST /slow HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n';
  expect(await raw(`${head}{`, itsPort)).toMatch(/^HTTP\/1.1 408 [^]*"code":"REQUEST_TOO_SLOW"/);
  const whole = await app.inject({ method: 'POST', url: '/slow', payload: {} });
  expect(whole.statusCode).toBe(200);
  await app.close();
});

test.each([
  ['headers over 16 KiB', `GET /api/duties HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
  ['what is not HTTP', 'xin chào\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
  ['a method that does not exist', 'MUA /api/duties HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
  ['two lengths', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
  ['no host', 'GET /api/duties HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
  [
    'an expectation nobody meets',
    'GET /api/duties HTTP/1.1\r\nhost: x\r\nexpect: tea\r\nconnection: close\r\n\r\n',
    417,
    'REQUEST_UNREADABLE',
  ],
])('%s is answered with a problem, though it is hardly a request', async (_what, sent, status, code) => {
  const answer = await raw(sent);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code, detail: expect.stringMatching(/\p{L}/u), requestId: expect.any(String) });
});

function raw(sent: string, to = port): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(to, '127.0.0.1', () => socket.write(sent));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (heard += text));
    socket.on('end', () => resolve(heard));
    socket.on('error', (error) => (heard === '' ? reject(error) : resolve(heard)));
  });
}
