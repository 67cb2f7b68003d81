import { plusDays } from '../../domain/calendar/day.ts';
import { today } from '../../api/clock.ts';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { buildApp } from '../../api/app.ts';
import type { Config } from '../../api/config.ts';
import { openDatabase, type Database } from '../../db/open-database.ts';
import { demoId } from '../../local/seed/ids.ts';
import { seedDemonstration } from '../../local/seed/seed-demonstration.ts';
import type { MessageKeys } from '../../signing/message-signature.ts';
import { openLog } from '../../telemetry/log.ts';
import type { Tracing } from '../../telemetry/hooks.ts';
import { createCaseWorker } from '../../worker/create-worker.ts';
import { freshDatabase } from '../support/postgres.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';

/** An answer of the API with its parsed body. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: any;
}

/** The API signs with this key and the worker accepts no other, as in production. */
export const messageKeys: MessageKeys = { current: 'test', byId: { test: '5a'.repeat(32) } };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One person who calls the API. */
export interface Caller {
  username: string;
  call(method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a request unchanged, with the session's cookie. */
  send(request: InjectOptions): Promise<Answer>;
  /** Begins a commission. Without a given key it makes one. */
  begin(body: object, key?: string): Promise<Answer>;
  /** Gives a command. */
  give(id: string, command: string, input: object, key?: string, headers?: Record<string, string>): Promise<Answer>;
}

export interface ServedOptions {
  /** Puts something between the API and PostgreSQL. Returns the address to use. */
  apiLine?: (databaseUrl: string) => Promise<string>;
  /** Puts something between the worker and PostgreSQL. Returns the address to use. */
  workerLine?: (databaseUrl: string) => Promise<string>;
  temporalAddress?: string;
  maxDocumentBytes?: number;
  trustProxy?: Config['trustProxy'];
  secureCookies?: boolean;
  /** Receives every line that the API logs, at every level. */
  log?: { write: (line: string) => void };
  tracing?: Tracing;
}

/** The demonstration province served by a real API on a real PostgreSQL and Temporal. The worker runs once it is started. */
export interface Served {
  app: FastifyInstance;
  db: Database;
  databaseUrl: string;
  province: string;
  documents: string;
  signIn: (username: string) => Promise<Caller>;
  startWorker: () => Promise<void>;
  stopWorker: () => Promise<void>;
  close(): Promise<void>;
}

export async function serve(options: ServedOptions = {}): Promise<Served> {
  const database = await freshDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'phanbien-api-'));
  await seedDemonstration(database.url, { documentsDirectory: join(dataDirectory, 'documents') });
  const province = `p-${randomUUID().slice(0, 8)}`;
  const config: Config = {
    provinces: [{ code: province, databaseUrl: (await options.apiLine?.(database.url)) ?? database.url, hosts: [] }],
    temporalAddress: options.temporalAddress ?? temporalAddress(),
    namespace: 'default',
    taskQueue: province,
    messageKeys,
    dataDirectory,
    host: '127.0.0.1',
    port: 0,
    secureCookies: options.secureCookies ?? false,
    trustProxy: options.trustProxy ?? false,
    sessionIdleMinutes: 30,
    resetHours: 24,
    maxDocumentBytes: options.maxDocumentBytes ?? 1024 * 1024,
    logLevel: 'silent',
  };
  const app = await buildApp(config, options.log && openLog('api', 'trace', options.log), options.tracing);
  const db = openDatabase(database.url);
  const worker = workerOf(province, (await options.workerLine?.(database.url)) ?? database.url);
  return {
    app,
    db,
    databaseUrl: database.url,
    province,
    documents: join(dataDirectory, 'documents'),
    signIn: (username) => signIn(app, username),
    ...worker,
    close: async () => {
      await worker.stopWorker();
      await app.close();
      await db.destroy();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function workerOf(province: string, databaseUrl: string) {
  let running: { stop: () => Promise<void> } | undefined;
  return {
    startWorker: async () => {
      const pool = openDatabase(databaseUrl);
      const databases = new Map([[province, pool]]);
      const { worker, connection } = await createCaseWorker({
        temporalAddress: temporalAddress(),
        databases,
        workflowBundle: await workflowBundle(),
        taskQueue: province,
        messageKeys,
      });
      const ended = worker.run();
      running = {
        stop: async () => {
          worker.shutdown();
          await ended;
          await connection.close();
          await pool.destroy();
        },
      };
    },
    stopWorker: async () => {
      const stopping = running;
      running = undefined;
      await stopping?.stop();
    },
  };
}

/** Sends one request to the API. */
export async function send(app: FastifyInstance, request: InjectOptions): Promise<Answer> {
  const answer = await app.inject(request);
  const isJson = answer.body !== '' && /[/+]json/.test(String(answer.headers['content-type']));
  return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.body };
}

async function signIn(app: FastifyInstance, username: string): Promise<Caller> {
  const signed = await send(app, { method: 'POST', url: '/api/session', payload: { username, password: 'phanbien' } });
  if (signed.status !== 200) throw new Error(`${username}: ${signed.status} ${JSON.stringify(signed.body)}`);
  const cookie = String(signed.headers['set-cookie']).split(';')[0]!;
  const call: Caller['call'] = (method, url, body, headers = {}) =>
    send(app, {
      method,
      url,
      headers: { cookie, 'x-requested-with': 'phanbien', ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
  return {
    username,
    call,
    send: (given) => send(app, { ...given, headers: { cookie, 'x-requested-with': 'phanbien', ...given.headers } }),
    get: (url, headers) => call('GET', url, undefined, headers),
    begin: (body, key = randomUUID()) => call('POST', '/api/commissions', body, { 'idempotency-key': key }),
    give: (id, command, input, key = randomUUID(), headers = {}) =>
      call('POST', `/api/commissions/${id}/commands/${command}`, input, { 'idempotency-key': key, ...headers }),
  };
}

const department = demoId('organisation/so-xay-dung');
const authority = demoId('organisation/ubnd');

let papers = 0;

/** The day of the test run. Letters are signed and arrive on it. */
export const onDay = today();

/** Uploads a signed paper with unique bytes as this person. Returns the document's id. */
export async function scanned(caller: Caller): Promise<string> {
  const form = `--b\r\ncontent-disposition: form-data; name="file"; filename="van-ban.txt"\r\ncontent-type: text/plain\r\n\r\nCông văn ${randomUUID()}\r\n--b--\r\n`;
  const answer = await caller.call('POST', '/api/documents', form, { 'content-type': 'multipart/form-data; boundary=b' });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

/** The body that begins a commission of Sở Xây dựng, with the changes of a test. */
export function request(changes: object = {}): Record<string, unknown> {
  papers += 1;
  return {
    command: 'submitRequest',
    letter: { number: String(1000 + papers), notation: 'SXD-QH', on: onDay, signer: 'Trịnh Công Hậu' },
    instrument: 'orderContract',
    serviceKinds: ['criticalReview'],
    obligation: 'mandatory',
    proposal: { type: 'chuong-trinh-du-an-lon', title: 'Quy hoạch khu đô thị ven sông' },
    questions: ['Phương án thoát nước có khả thi không?'],
    dossier: [],
    wantedOn: plusDays(onDay, 90),
    parts: { requester: department, host: department, decidingAuthority: authority },
    funding: { source: 'stateBudget' },
    ...changes,
  };
}
