import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { eventually } from '../support/eventually.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';
import { request, send, serve, type Caller, type Served, onDay } from './served.ts';

/** Texts that people wrote in this test. No log line of any process may contain a piece of them. */
const secrets = {
  signer: 'Nguyễn Thị Khuê',
  title: 'Đề án nạo vét kênh Bà Lụa',
  question: 'Vì sao nhà thầu Hoàng Lâm được chỉ định?',
  note: 'Ông Trần Đắc Phú bị đau tim, xin hoãn',
  search: 'chuyên gia Lê Vĩnh Tường',
  taxCode: '8412345678',
  bankAccount: '0071001234567',
  bankName: 'Ngân hàng Kiên Long chi nhánh Rạch Sỏi',
  wrongPassword: 'mật-khẩu-của-Khuê-1975',
  password: 'phanbien-mới-rất-dài',
  username: 'khue.nguyen',
  fullName: 'Nguyễn Thị Minh Khuê',
};

const apiLines: string[] = [];
let served: Served;
let worker: WorkerProcess;
let requester: Caller, clerk: Caller;

beforeAll(async () => {
  served = await serve({ log: { write: (line) => void apiLines.push(line) } });
  worker = await startWorkerProcess(served.province, served.databaseUrl);
  [requester, clerk] = (await Promise.all(['so.xaydung.ld', 'lhh.vanthu'].map(served.signIn))) as [Caller, Caller];
});
afterAll(async () => {
  await worker.stop();
  await served.close();
});

const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

/** PostgreSQL quotes values in the message of a refusal, so that message could leak them. */
async function refusing<T>(table: string, when: string, quoting: string, work: () => Promise<T>): Promise<T> {
  const name = sql.id(`refuse_${table}`);
  await sql`create function ${name}() returns trigger language plpgsql as ${sql.raw(`$f$ begin
    if ${when} then raise exception 'refused: %', ${quoting}; end if; return new; end $f$`)}`.execute(served.db);
  await sql`create trigger ${name} before insert or update on ${sql.table(table)} for each row execute function ${name}()`.execute(
    served.db,
  );
  try {
    return await work();
  } finally {
    await sql`drop trigger ${name} on ${sql.table(table)}; drop function ${name}()`.execute(served.db);
  }
}

test('nothing that people wrote, and no secret of theirs, is in any line of API and worker', async () => {
  const letter = { number: '77', notation: 'SXD-QH', on: onDay, signer: secrets.signer };
  const proposal = { type: 'chuong-trinh-du-an-lon', title: secrets.title };
  const begun = await requester.begin(request({ letter, proposal, questions: [secrets.question] }));
  expect(begun.status).toBe(201);
  const { id } = begun.body as { id: string };
  expect((await clerk.give(id, 'addNote', { note: secrets.note })).status).toBe(200);
  expect((await clerk.get(`/api/commissions?q=${encodeURIComponent(secrets.search)}`)).status).toBe(200);
  expect((await clerk.get(`/api/${encodeURIComponent(secrets.search)}`)).status).toBe(404);
  const signIn = { username: secrets.username, password: secrets.wrongPassword };
  expect((await send(served.app, { method: 'POST', url: '/api/session', payload: signIn })).status).toBe(401);

  const accountant = await served.signIn('lhh.ketoan');
  const { items } = (await accountant.get('/api/experts')).body as { items: { personId: string }[] };
  const { taxCode, bankAccount, bankName } = secrets;
  const payee = { taxCode, bankAccount, bankName, reason: secrets.note };
  expect((await accountant.call('PATCH', `/api/experts/${items[0]!.personId}/payee`, payee)).status).toBe(204);

  // Errors may quote values both in the API and in an activity of the worker, where the SDK logs them too.
  const failed = await refusing('private_texts', 'true', 'new.body', () => clerk.give(id, 'addNote', { note: secrets.note }));
  expect(failed.status).toBe(500);
  const key = randomUUID();
  await refusing('cases', 'new.revision > 3', 'new.title', async () => {
    expect((await clerk.give(id, 'addNote', { note: secrets.note }, key)).status).toBe(202);
    await eventually(() => expect(worker.lines().filter((line) => line.includes('activity failed')).length).toBeGreaterThan(0));
  });
  await eventually(async () => expect((await clerk.give(id, 'addNote', { note: secrets.note }, key)).status).toBe(200), { within: 45_000 });

  const lines = [...apiLines, ...worker.lines()];
  expect(parsed(apiLines).length).toBeGreaterThan(10);
  expect(parsed(worker.lines()).length).toBeGreaterThan(10);
  const told = Object.entries(secrets).filter(([, text]) =>
    lines.some((line) => [text, text.normalize('NFD'), encodeURIComponent(text)].some((form) => line.includes(form))),
  );
  expect(told).toEqual([]);
  // Pieces count too, since one word of a name is still a name.
  expect(lines.filter((line) => /Khuê|Lụa|Tường|Phú|Rạch/u.test(line.normalize('NFC')))).toEqual([]);
});

test('an act is found in both logs by its commission and its own id, from the request to the record', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  const given = await clerk.give(id, 'register', { arrivedOn: onDay });
  expect(given.status).toBe(200);
  const act = String(given.body.receipt).split('/').at(-1);
  const line = parsed(apiLines).find((one) => one['act'] === act)!;
  expect(line).toMatchObject({
    level: 'info',
    process: 'api',
    method: 'POST',
    route: '/api/commissions/:id/commands/register',
    status: 200,
    commissionId: id,
    command: 'register',
    outcome: 'onRecord',
    reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    time: expect.stringMatching(/^\d{4}-.*Z$/),
  });
  await eventually(() => {
    const carried = parsed(worker.lines()).find((one) => Array.isArray(one['acts']) && one['acts'].includes(act));
    expect(carried).toMatchObject({
      level: 'info',
      process: 'worker',
      activity: 'project',
      caseId: id,
      attempt: 1,
      msg: 'carried out',
    });
  });
});

/** The samples of a metric: its labels and its value. */
function samples(text: string, name: string): { labels: string; value: number }[] {
  return text.split('\n').flatMap((line) => {
    const found = /^([a-z0-9_:]+)(?:\{(.*)\})? ([-+\d.eE]+|NaN)$/.exec(line);
    return found?.[1] === name ? [{ labels: found[2] ?? '', value: Number(found[3]) }] : [];
  });
}

test('the API answers what an operator asks: acts, receipts, pools, the event loop, what is open and what is overdue', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  expect((await clerk.give(id, 'accept', { form: 'council' })).status).toBeGreaterThanOrEqual(400);
  await sql`update duties set duty = jsonb_set(duty, '{due,dueOn}', '"2020-01-02"') where case_id = ${id}`.execute(served.db);
  const text = String((await clerk.get('/metrics')).body);
  const province = `province="${served.province}"`;
  expect(samples(text, 'phanbien_acts_total').map((one) => one.labels)).toContain('command="submitRequest",outcome="onRecord"');
  expect(samples(text, 'phanbien_receipt_seconds_count').find((one) => one.labels.includes('submitRequest'))!.value).toBeGreaterThan(0);
  expect(samples(text, 'phanbien_pool_connections').map((one) => one.labels)).toEqual(
    ['total', 'idle', 'waiting'].map((state) => `${province},state="${state}"`),
  );
  expect(samples(text, 'phanbien_pool_connections_max')).toEqual([{ labels: province, value: 10 }]);
  expect(samples(text, 'nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
  expect(samples(text, 'phanbien_cases_open').find((one) => one.labels.includes('stage="request"'))!.value).toBeGreaterThan(0);
  await eventually(
    async () => {
      const later = String((await clerk.get('/metrics')).body);
      expect(samples(later, 'phanbien_duties_overdue').reduce((sum, one) => sum + one.value, 0)).toBeGreaterThan(0);
    },
    // Counts are cached for ten seconds.
    { within: 30_000, every: 500 },
  );
});

test('the worker answers how long acts wait: for a worker, for the record, for their effect', async () => {
  const { id } = (await requester.begin(request())).body as { id: string };
  await refusing('cases', 'true', `'x'::text`, async () => {
    const key = randomUUID();
    expect((await clerk.give(id, 'addNote', { note: 'x' }, key)).status).toBe(202);
    // The API could not write it either: after five seconds the worker tries, and goes on trying.
    await eventually(
      async () => {
        const text = await worker.metrics();
        const [lag] = samples(text, 'phanbien_projection_lag_seconds');
        expect(lag!.value).toBeGreaterThan(3);
        expect(lag!.value).toBeLessThan(60);
        expect(samples(text, 'phanbien_activities_failing').find((one) => one.labels.includes('project'))!.value).toBe(1);
      },
      { within: 30_000 },
    );
  });
  await eventually(
    async () => {
      const text = await worker.metrics();
      expect(samples(text, 'phanbien_projection_lag_seconds')[0]!.value).toBe(0);
      expect(samples(text, 'phanbien_activities_failing').map((one) => one.value)).toEqual([0, 0]);
    },
    { within: 60_000 },
  );
  const text = await worker.metrics();
  expect(samples(text, 'phanbien_projection_seconds_count')[0]!.value).toBeGreaterThan(0);
  for (const name of ['temporal_activity_schedule_to_start_latency', 'temporal_workflow_task_schedule_to_start_latency']) {
    expect(samples(text, `${name}_seconds_count`).reduce((sum, one) => sum + one.value, 0)).toBeGreaterThan(0);
  }
  // A name has one type and occurs once. Prometheus refuses a scrape that declares a name twice.
  const types = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
  expect(types.filter((name, n) => types.indexOf(name) !== n)).toEqual([]);
});

test('no measurement grows with the number of commissions, people or acts', async () => {
  const texts = [String((await clerk.get('/metrics')).body), await worker.metrics()];
  for (const text of texts) expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
});

test('whoever comes through a proxy finds no measurements', async () => {
  for (const headers of [{ 'x-forwarded-for': '203.0.113.7' }, { forwarded: 'for=203.0.113.7' }] as Record<string, string>[]) {
    expect((await clerk.get('/metrics', headers)).status).toBe(404);
  }
  expect((await clerk.get('/metrics')).status).toBe(200);
});
