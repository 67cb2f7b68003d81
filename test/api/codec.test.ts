import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter } from '@temporalio/common';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../api/app.ts';
import { configFrom } from '../../api/config.ts';
import { seedDemonstration } from '../../local/seed/seed-demonstration.ts';
import { useFreshDatabase } from '../db/fresh.ts';

const own = useFreshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'phanbien-codec-'));
const origin = 'https://temporal.example.test';
const [may, june] = ['2026-05', '2026-06'].map((id) => `${id}:${randomBytes(32).toString('base64')}`) as [string, string];

const apps: FastifyInstance[] = [];
async function appWith(keys: string): Promise<FastifyInstance> {
  const config = configFrom({
    DATABASE_URL: own.url,
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    PHANBIEN_PAYLOAD_KEYS: keys,
    TEMPORAL_UI_ORIGIN: origin,
  });
  const app = await buildApp(config);
  apps.push(app);
  return app;
}

let app: FastifyInstance;
let administrator: string;

beforeAll(async () => {
  await seedDemonstration(own.url, { documentsDirectory: folder });
  app = await appWith(may);
  administrator = await cookieOf('quantri');
});
afterAll(async () => {
  await Promise.all(apps.map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

async function cookieOf(username: string): Promise<string> {
  const payload = { username, password: 'phanbien' };
  const { cookies } = await app.inject({ method: 'POST', url: '/api/session', payload, headers: { 'x-requested-with': 'phanbien' } });
  return `${cookies[0]!.name}=${cookies[0]!.value}`;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A payload in Temporal's JSON form. */
interface Json {
  metadata: { encoding: string };
  data: string;
}

/** A payload in the form in which Temporal's UI sends it. */
function asJson(value: unknown): Json {
  const { metadata, data } = defaultPayloadConverter.toPayload(value);
  return { metadata: { encoding: base64(metadata!['encoding']!) }, data: base64(data!) };
}

function convert(direction: 'encode' | 'decode', payloads: unknown, headers: Record<string, string> = { cookie: administrator }, on = app) {
  return on.inject({
    method: 'POST',
    url: `/api/codec/${direction}`,
    payload: { payloads },
    headers: { 'x-namespace': 'default', ...headers },
  });
}

it('decodes what it encoded, for an administrator, in the pages of the UI: cookie and namespace are all they send', async () => {
  const given = [asJson({ title: 'Quy hoạch đô thị' }), asJson(7)];
  const encoded = await convert('encode', given);
  expect(encoded.statusCode).toBe(200);
  const { payloads } = encoded.json<{ payloads: Json[] }>();
  expect(Buffer.from(payloads[0]!.metadata.encoding, 'base64').toString()).toBe('binary/encrypted');
  expect(encoded.body).not.toContain(given[0]!.data);
  const decoded = await convert('decode', payloads);
  expect(decoded.json()).toEqual({ payloads: given });
});

it('takes an access token, as the temporal command sends it', async () => {
  const headers = { cookie: administrator, 'x-requested-with': 'phanbien' };
  const made = await app.inject({ method: 'POST', url: '/api/tokens', payload: { name: 'temporal' }, headers });
  const answer = await convert('encode', [asJson(1)], { authorization: `Bearer ${made.json().token}` });
  expect(answer.statusCode).toBe(200);
});

it.each(['lhh.lanhdao', 'so.xaydung.ld', 'kiemtoan', 'ubnd.ld'])('is closed to %s', async (username) => {
  const answer = await convert('decode', [asJson(1)], { cookie: await cookieOf(username) });
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'FORBIDDEN']);
});

it('is closed to who is not signed in', async () => {
  const answer = await convert('decode', [asJson(1)], {});
  expect([answer.statusCode, answer.json().code]).toEqual([401, 'UNAUTHENTICATED']);
});

it("lets the pages of the UI read its answers, refusals too, and no other site's pages", async () => {
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: '/api/codec/decode',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-namespace' },
  });
  expect(preflight.statusCode).toBe(204);
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': expect.stringContaining('x-namespace'),
  });
  const refused = await convert('decode', [asJson(1)], { origin });
  expect(refused.statusCode).toBe(401);
  expect(refused.headers['access-control-allow-origin']).toBe(origin);
  const elsewhere = await convert('decode', [asJson(1)], { origin: 'https://elsewhere.example.test', cookie: administrator });
  expect(elsewhere.headers['access-control-allow-origin']).toBeUndefined();
});

it('refuses what was changed, and what a key that it lacks has written', async () => {
  const encoded = (await convert('encode', [asJson('secret')])).json<{ payloads: Json[] }>().payloads[0]!;
  const changed = Buffer.from(encoded.data, 'base64');
  changed[20]! ^= 1;
  const tampered = await convert('decode', [{ ...encoded, data: base64(changed) }]);
  expect([tampered.statusCode, tampered.json().code]).toEqual([400, 'VALIDATION']);
  const other = await appWith(june);
  const unknown = await convert('decode', [encoded], { cookie: administrator }, other);
  expect([unknown.statusCode, unknown.json().code]).toEqual([400, 'VALIDATION']);
  const rotated = await appWith(`${june},${may}`);
  expect((await convert('decode', [encoded], { cookie: administrator }, rotated)).statusCode).toBe(200);
});

it.each([
  ['no payloads', undefined],
  ['payloads that are not a list', {}],
  ['data that is not base64', [{ data: '%%' }]],
])('refuses %s', async (_, payloads) => {
  expect((await convert('decode', payloads)).statusCode).toBe(400);
});

it('passes on what nobody encrypted', async () => {
  const given = [asJson('from before')];
  expect((await convert('decode', given)).json()).toEqual({ payloads: given });
});
