import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.ts';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.ts';
import { request, serve, type Answer, type Caller, type Served, onDay } from './served.ts';

let served: Served;
let apiProxy: TcpProxy, workerProxy: TcpProxy;
let requester: Caller, clerk: Caller;

beforeAll(async () => {
  served = await serve({
    apiLine: async (url) => (apiProxy = await proxyTo(url)).url,
    workerLine: async (url) => (workerProxy = await proxyTo(url)).url,
  });
  await served.startWorker();
  [requester, clerk] = (await Promise.all(['so.xaydung.ld', 'lhh.vanthu'].map(served.signIn))) as [Caller, Caller];
});
afterAll(async () => {
  await served.close();
  await Promise.all([apiProxy.close(), workerProxy.close()]);
});

async function begun(): Promise<string> {
  const answer = await requester.begin(request());
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

async function textsKept(): Promise<number> {
  return (await served.db.selectFrom('privateTexts').select('id').execute()).length;
}

async function timesOnRecord(id: string, kind: string): Promise<number> {
  const facts = await served.db.selectFrom('journalFacts').select('kind').where('streamId', '=', id).where('kind', '=', kind).execute();
  return facts.length;
}

test('a worker that is away gives 503, and the repeat gives the one receipt', async () => {
  const id = await begun();
  await served.stopWorker();
  const key = randomUUID();
  const away = await clerk.give(id, 'register', { arrivedOn: onDay }, key);
  expect(away).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
  expect(away.headers['retry-after']).toBe('5');
  await served.startWorker();
  const done = await eventually(async () => {
    const answer = await clerk.give(id, 'register', { arrivedOn: onDay }, key);
    expect(answer.status).toBe(200);
    return answer;
  });
  expect(done.body).toMatchObject({ stage: 'intake', outcome: { result: 'done' } });
  expect(await clerk.give(id, 'register', { arrivedOn: onDay }, key)).toMatchObject({ status: 200, body: done.body });
  expect(await timesOnRecord(id, 'registered')).toBe(1);
});

test('a commission begun while the worker is away is begun once', async () => {
  await served.stopWorker();
  const key = randomUUID();
  const body = request();
  expect(await requester.begin(body, key)).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
  await served.startWorker();
  const born = await eventually(async () => {
    const answer = await requester.begin(body, key);
    expect(answer.status).toBe(201);
    return answer;
  });
  expect(await timesOnRecord(born.body.id, 'requestSubmitted')).toBe(1);
});

test('while the worker cannot write, the API puts a plain act on record; one with an effect gives 202, and its receipt when it can', async () => {
  const id = await begun();
  await workerProxy.cut();
  const note = await clerk.give(id, 'addNote', { note: 'trong lúc mất kết nối' });
  expect(note.status).toBe(200);
  expect(await timesOnRecord(id, 'noteAdded')).toBe(1);
  const key = randomUUID();
  const accepted: Answer = await clerk.give(id, 'register', { arrivedOn: onDay }, key);
  expect(accepted).toMatchObject({ status: 202, body: { receipt: expect.stringMatching(/^\/api\/receipts\//) } });
  expect(accepted.headers['location']).toBe(accepted.body.receipt);
  expect((await clerk.get(accepted.body.receipt)).status).toBe(202);
  expect((await clerk.get(`/api/receipts/${randomUUID()}?commission=${id}`)).status).toBe(404);
  await workerProxy.restore();
  const receipt = await eventually(async () => {
    const answer = await clerk.get(accepted.body.receipt);
    expect(answer.status).toBe(200);
    return answer.body;
  });
  expect(await clerk.give(id, 'register', { arrivedOn: onDay }, key)).toMatchObject({ status: 200, body: { revision: receipt.revision } });
  expect(await timesOnRecord(id, 'registered')).toBe(1);
});

test('while the database is away everything that needs it says 503, and nothing is lost', async () => {
  const id = await begun();
  await apiProxy.cut();
  const key = randomUUID();
  for (const answer of [
    await clerk.get('/api/commissions'),
    await clerk.give(id, 'register', { arrivedOn: onDay }, key),
    await clerk.get('/health/ready'),
  ]) {
    expect(answer.status).toBe(503);
  }
  expect((await clerk.get('/api/session')).body.code).toBe('DATABASE_AWAY');
  expect((await clerk.get('/health/ready')).body).toEqual({ status: 'away', away: [`postgres/${served.province}`] });
  expect((await clerk.get('/health/live')).status).toBe(200);
  await apiProxy.restore();
  const done = await clerk.give(id, 'register', { arrivedOn: onDay }, key);
  expect(done.status).toBe(200);
  expect(await timesOnRecord(id, 'registered')).toBe(1);
});

test('a document comes into the file with its act, also when the API lost sight of both', async () => {
  const form = new FormData();
  form.append('file', new File(['Dự thảo đề án'], 'du-thao.txt', { type: 'text/plain' }));
  const uploaded = await requester.call('POST', '/api/documents', form);
  const path = `/api/documents/${String(uploaded.body.id)}`;
  const [key, body] = [randomUUID(), request({ dossier: [uploaded.body.id] })];
  await served.stopWorker();
  const textsBefore = await textsKept();
  const giving = requester.begin(body, key);
  // The act's texts are the last database writes before the act goes to the engine.
  await eventually(async () => expect(await textsKept()).toBeGreaterThan(textsBefore));
  await apiProxy.cut();
  await served.startWorker();
  expect([201, 202, 503]).toContain((await giving).status);
  await apiProxy.restore();
  await eventually(async () => expect((await requester.begin(body, key)).status).toBe(201));
  expect((await clerk.get(path)).status).toBe(200);
});

test('while the engine is away commands say 503 and reading goes on', async () => {
  const without = await serve({ temporalAddress: '127.0.0.1:1' });
  try {
    const someone = await without.signIn('so.xaydung.ld');
    expect(await someone.begin(request())).toMatchObject({ status: 503, body: { code: 'OUTCOME_UNKNOWN' } });
    expect((await someone.get('/api/commissions')).status).toBe(200);
    expect((await someone.get('/health/ready')).body.away).toEqual(['temporal', 'worker']);
  } finally {
    await without.close();
  }
});

test('more acts at once than the engine takes are told to come again, and each is done once', async () => {
  const id = await begun();
  const keys = Array.from({ length: 15 }, () => randomUUID());
  const give = (key: string) => clerk.give(id, 'addNote', { note: key }, key);
  const answers = await Promise.all(keys.map(give));
  expect(answers.map((a) => a.status).filter((status) => ![200, 202, 503].includes(status))).toEqual([]);
  await eventually(async () => {
    const again = await Promise.all(keys.map(give));
    expect(new Set(again.map((a) => a.status))).toEqual(new Set([200]));
  });
  expect(await timesOnRecord(id, 'noteAdded')).toBe(15);
});

test('metrics count requests by route and acts by outcome', async () => {
  const text = String((await clerk.get('/metrics')).body);
  expect(text).toMatch(/phanbien_acts_total\{command="addNote",outcome="onRecord"\} \d+/);
  expect(text).toMatch(/phanbien_acts_total\{command="register",outcome="OUTCOME_UNKNOWN"\} 1/);
  expect(text).toMatch(
    /phanbien_http_request_seconds_count\{method="POST",route="\/api\/commissions\/:id\/commands\/register",status="503"\}/,
  );
});
