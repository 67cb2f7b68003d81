import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { obstacleExamples } from '../../api/procedures/obstacle-examples.ts';
import { openDatabase } from '../../db/open-database.ts';
import { procedureNames } from '../../domain/procedures.ts';
import { createCaseWorker } from '../../worker/create-worker.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { eventually } from '../support/eventually.ts';
import { env, left } from '../support/run.ts';
import { temporalAddress } from '../support/temporal.ts';
import { request, serve, type Caller, type Served, onDay } from './served.ts';

let served: Served;
let requester: Caller, clerk: Caller, leader: Caller, administrator: Caller, auditor: Caller;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  const names = ['so.xaydung.ld', 'lhh.vanthu', 'lhh.lanhdao', 'quantri', 'kiemtoan'];
  [requester, clerk, leader, administrator, auditor] = (await Promise.all(names.map(served.signIn))) as [
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => served.close());

const title = 'Khảo sát bờ kè Vàm Nao';
const letter = () => request({ proposal: { type: 'chuong-trinh-du-an-lon', title } });
const reason = 'Đã sửa hàm trong cơ sở dữ liệu';

async function begun(): Promise<string> {
  const answer = await requester.begin(letter());
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

const stuck = async (query = '') => (await administrator.get(`/api/operations/commissions${query}`)).body.items as any[];
const stuckOne = async (id: string, query = '') => (await stuck(query)).find((one) => one.id === id);
const retry = (id: string, why = reason) => administrator.call('POST', `/api/operations/commissions/${id}/retry`, { reason: why });
const inspect = async (id: string, language = 'en') =>
  (await administrator.get(`/api/operations/commissions/${id}`, { 'accept-language': language })).body;

/** Makes PostgreSQL refuse a table's rows of one commission, with an error that quotes them, until `repair`. */
async function breaking(table: string, column: string, id: string): Promise<{ repair: () => Promise<void> }> {
  const name = sql.id(`broken_${randomUUID().slice(0, 8)}`);
  await sql`create function ${name}() returns trigger language plpgsql as ${sql.raw(`$f$ begin
    if new.${column} = '${id}' then raise exception 'refused: %', '${title}'; end if; return new; end $f$`)}`.execute(served.db);
  await sql`create trigger ${name} before insert or update on ${sql.table(table)} for each row execute function ${name}()`.execute(
    served.db,
  );
  const repair = async () => {
    await sql`drop trigger ${name} on ${sql.table(table)}`.execute(served.db);
    await sql`drop function ${name}()`.execute(served.db);
  };
  return { repair };
}

/** Waits until the next attempt is so far away that only a retry explains an earlier one. */
const untilPatient = (id: string) =>
  eventually(
    async () => {
      const [obstacle] = (await stuckOne(id))?.obstacles ?? [];
      expect(Date.parse(obstacle?.nextAttemptAt) - Date.now()).toBeGreaterThan(5_500);
      return obstacle;
    },
    { within: 45_000, every: 250 },
  );

test('a commission that cannot be put on record is listed with its cause, and once that is removed a retry with a reason lets it go on', async () => {
  const id = await begun();
  const { revision } = (await requester.get(`/api/commissions/${id}`)).body as { revision: number };
  const { repair } = await breaking('cases', 'id', id);
  const key = randomUUID();
  expect((await clerk.give(id, 'addNote', { note: 'x' }, key)).status).toBe(202);
  const obstacle = await untilPatient(id);
  expect(obstacle).toMatchObject({ cause: 'notOnRecord', failure: 'SQLSTATE P0001', canRetry: true, since: expect.any(String) });
  expect(obstacle.attempt).toBeGreaterThan(3);

  const [english, vietnamese] = [await inspect(id), await inspect(id, 'vi')];
  expect(english).toMatchObject({
    id,
    stage: 'request',
    revision,
    procedure: {
      status: 'running',
      revision: revision + 1,
      activities: [{ activity: 'project', failure: 'SQLSTATE P0001' }],
      lastFailedStep: null,
    },
    interventions: [],
  });
  expect(english.procedure.historyLength).toBeGreaterThan(5);
  expect(english.waitsFor).toEqual([expect.stringContaining('cannot be put on record')]);
  expect(vietnamese.waitsFor).toEqual([expect.stringContaining('chưa ghi được vào hồ sơ')]);
  // The operator is the administrator, who may read no content.
  for (const shown of [english, vietnamese, await stuck()]) expect(JSON.stringify(shown)).not.toContain('Vàm Nao');

  await repair();
  const made = await retry(id);
  expect(made).toMatchObject({
    status: 200,
    body: { commissionId: id, causes: ['notOnRecord'], action: 'retryActivities', reason, person: { id: expect.any(String) } },
  });
  await eventually(async () => expect((await clerk.give(id, 'addNote', { note: 'x' }, key)).status).toBe(200), { within: 4_000 });
  expect(await stuckOne(id)).toBeUndefined();
  expect((await inspect(id)).interventions).toMatchObject([{ id: made.body.id, reason }]);
  const notes = await served.db
    .selectFrom('journalFacts')
    .select('kind')
    .where('streamId', '=', id)
    .where('kind', '=', 'noteAdded')
    .execute();
  expect(notes).toHaveLength(1);
});

test('an effect that fails is listed, and after the retry its number is taken once', async () => {
  const id = await begun();
  const { repair } = await breaking('register_numbers', 'case_id', id);
  const key = randomUUID();
  expect((await clerk.give(id, 'register', { arrivedOn: onDay }, key)).status).toBe(202);
  expect(await untilPatient(id)).toMatchObject({ cause: 'effectNotCarriedOut', failure: 'SQLSTATE P0001', canRetry: true });
  // Before the cause is removed a retry is harmless and useless.
  expect((await retry(id)).status).toBe(200);
  await eventually(async () => expect(await stuckOne(id)).toMatchObject({ obstacles: [{ failure: 'SQLSTATE P0001' }] }));
  await repair();
  await eventually(async () => expect((await retry(id)).body.code ?? 'retried').toMatch(/^retried$|^NOT_STUCK$/));
  await eventually(async () => expect((await clerk.give(id, 'register', { arrivedOn: onDay }, key)).status).toBe(200));
  const numbers = await served.db.selectFrom('registerNumbers').select('number').where('caseId', '=', id).execute();
  // One number in the arrival book, and the commission's own number.
  expect(numbers).toHaveLength(2);
  const settled = await served.db
    .selectFrom('journalFacts')
    .select('kind')
    .where('streamId', '=', id)
    .where('kind', '=', 'effectSettled')
    .execute();
  expect(settled).toHaveLength(numbers.length);
});

test('an effect whose cause nobody can remove is given up with a reason on record, and the act is given again', async () => {
  const id = await begun();
  const giveUp = (why = reason) => administrator.call('POST', `/api/operations/commissions/${id}/give-up-effect`, { reason: why });
  expect(await giveUp()).toMatchObject({ status: 409, body: { code: 'NOT_STUCK' } });
  const { repair } = await breaking('register_numbers', 'case_id', id);
  const key = randomUUID();
  expect((await clerk.give(id, 'register', { arrivedOn: onDay }, key)).status).toBe(202);
  await eventually(async () => expect(await stuckOne(id)).toMatchObject({ obstacles: [{ failure: 'SQLSTATE P0001', canGiveUp: true }] }));
  expect((await giveUp('short')).status).toBe(400);
  // The obstacle on the page may be over, and another effect may be waiting. An effect that was not seen is not given up.
  const [obstacle] = (await stuckOne(id)).obstacles;
  const as = (seen: object[]) => administrator.call('POST', `/api/operations/commissions/${id}/give-up-effect`, { reason, seen });
  const earlier = { cause: obstacle.cause, since: '2026-01-01T00:00:00.000Z' };
  for (const unseen of [[], [earlier]]) expect(await as(unseen)).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE' } });
  const shown = { cause: obstacle.cause, since: obstacle.since };
  expect(await as([shown])).toMatchObject({ status: 200, body: { action: 'giveUpEffect', causes: ['effectNotCarriedOut'], reason } });
  expect(await clerk.give(id, 'register', { arrivedOn: onDay }, key)).toMatchObject({
    status: 200,
    body: { outcome: { result: 'refused', reason: 'EFFECT_GIVEN_UP' } },
  });
  await repair();
  expect(await clerk.give(id, 'register', { arrivedOn: onDay })).toMatchObject({
    status: 200,
    body: { outcome: { result: 'done' } },
  });
  expect(await stuckOne(id)).toBeUndefined();
});

test('a birth that cannot be put on record is found too', async () => {
  await sql`create function no_birth() returns trigger language plpgsql as 'begin raise exception ''no''; end'`.execute(served.db);
  await sql`create trigger no_birth before insert on commissions for each row execute function no_birth()`.execute(served.db);
  const key = randomUUID();
  const body = letter();
  const told = await requester.begin(body, key);
  expect(told.status).toBe(202);
  const id = new URL(told.body.receipt, 'http://x').searchParams.get('commission')!;
  await eventually(async () => expect(await stuckOne(id)).toMatchObject({ code: null, stage: null, revision: 0 }));
  await sql`drop trigger no_birth on commissions`.execute(served.db);
  expect((await retry(id)).status).toBe(200);
  await eventually(async () => expect((await requester.begin(body, key)).status).toBe(201));
});

/** A case of each procedure, and an act on it by somebody who may give it now. */
const started = {
  commission: { begin: begun, act: (id: string) => clerk.give(id, 'register', { arrivedOn: onDay }) },
  obstacle: {
    begin: async () => {
      const answer = await requester.call('POST', '/api/obstacles', obstacleExamples.raiseObstacle, { 'idempotency-key': randomUUID() });
      expect(answer.status).toBe(201);
      return answer.body.id as string;
    },
    act: async (id: string) => {
      const key = { 'idempotency-key': randomUUID() };
      const address = `/api/obstacles/${id}/commands/adviseObstacle`;
      return leader.call('POST', address, obstacleExamples.adviseObstacle, key);
    },
  },
};

test.each(procedureNames)('a case of the procedure %s whose workflow is gone is found, and a retry begins it again', async (procedure) => {
  const id = await started[procedure].begin();
  const connection = await Connection.connect({ address: temporalAddress() });
  try {
    await new Client({ connection }).workflow.getHandle(caseWorkflowId(procedure, served.province, id)).terminate('for the test');
  } finally {
    await connection.close();
  }
  expect(await stuckOne(id)).toMatchObject({ procedureName: procedure, obstacles: [{ cause: 'procedureMissing', canRetry: true }] });
  expect(await inspect(id)).toMatchObject({ procedureName: procedure, procedure: { status: 'missing', revision: null } });
  const made = (await retry(id, 'Quy trình bị mất sau sự cố')).body;
  expect(made).toMatchObject({ action: 'recreateWorkflow', causes: ['procedureMissing'], caseId: id, procedureName: procedure });
  expect((await auditor.get(`/api/operations/interventions?commission=${id}`)).body.items).toEqual([made]);
  await eventually(async () => expect((await started[procedure].act(id)).status).toBe(200));
  expect(await stuckOne(id, '?compare=true')).toBeUndefined();
});

test('a healthy commission is not listed, says whom it waits for, and a retry of it is refused', async () => {
  const id = await begun();
  expect(await stuckOne(id, '?compare=true')).toBeUndefined();
  expect((await inspect(id)).waitsFor).toEqual(['Waits for people: open duties: 1.']);
  expect((await inspect(id, 'vi')).waitsFor).toEqual(['Chờ người thực hiện: 1 việc đang mở.']);
  expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'NOT_STUCK' } });
  expect(await retry(id, 'ngắn')).toMatchObject({ status: 400, body: { code: 'VALIDATION' } });
  expect(await retry(randomUUID())).toMatchObject({ status: 404 });
  expect((await administrator.get(`/api/operations/commissions/${randomUUID()}`)).status).toBe(404);
  expect((await inspect(id)).interventions).toEqual([]);
});

test('a procedure that holds something else than the record is found by comparing, and left to the runbook', async () => {
  const id = await begun();
  await sql`update cases set snapshot = jsonb_set(snapshot, '{personRevision}', '99') where id = ${id}`.execute(served.db);
  expect(await stuckOne(id)).toBeUndefined();
  expect(await stuckOne(id, '?compare=true')).toMatchObject({ obstacles: [{ cause: 'procedureDiffers', canRetry: false }] });
  expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'RETRY_NOT_SAFE' } });
  await sql`update cases set revision = 1 where id = ${id}`.execute(served.db);
  expect(await stuckOne(id, '?compare=true')).toMatchObject({ obstacles: [{ cause: 'procedureAhead' }] });
  await sql`update cases set revision = 9 where id = ${id}`.execute(served.db);
  expect(await stuckOne(id, '?compare=true')).toMatchObject({ obstacles: [{ cause: 'procedureBehind' }] });
});

test('a release that cannot go on with a commission is named as the cause, and nothing is retried', async () => {
  const id = await begun();
  await served.stopWorker();
  const broken = await brokenWorker();
  const key = randomUUID();
  try {
    expect((await leader.give(id, 'addNote', { note: 'x' }, key)).status).toBe(503);
    await eventually(async () => expect(await stuckOne(id)).toMatchObject({ obstacles: [{ cause: 'stepFailing', canRetry: false }] }));
    const { procedure, waitsFor } = await inspect(id);
    expect(procedure.step.attempt).toBeGreaterThan(1);
    expect(procedure.lastFailedStep).toMatchObject({ cause: 'NON_DETERMINISTIC_ERROR', at: expect.any(String) });
    expect(waitsFor).toEqual([expect.stringContaining('previous release')]);
    expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'RETRY_NOT_SAFE' } });
  } finally {
    await broken.stop();
  }
  await served.startWorker();
  await eventually(async () => expect((await leader.give(id, 'addNote', { note: 'x' }, key)).status).toBe(200));
});

/** A worker of a careless release. Its procedure sets a timer that recorded histories lack. */
async function brokenWorker() {
  const codePath = join(left(env.folder), `broken-${process.pid}.js`);
  const changed = fileURLToPath(new URL('../replay/changed/adds-a-timer.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/support/bundle-workflows.ts', codePath, changed]);
  const pool = openDatabase(served.databaseUrl);
  const { worker, connection } = await createCaseWorker({
    temporalAddress: temporalAddress(),
    databases: new Map([[served.province, pool]]),
    workflowBundle: { codePath },
    taskQueue: served.province,
  });
  const ended = worker.run();
  return {
    stop: async () => {
      worker.shutdown();
      await ended;
      await connection.close();
      await pool.destroy();
    },
  };
}

test('what operators did is on record for good, newest first, for the administrator and the auditor', async () => {
  const first = (await auditor.get('/api/operations/interventions?limit=2')).body;
  expect(first.items).toHaveLength(2);
  const rest = (await administrator.get(`/api/operations/interventions?limit=100&cursor=${first.nextCursor}`)).body;
  const all = [...first.items, ...rest.items];
  expect(rest.nextCursor).toBeNull();
  expect(all.map((one) => one.at)).toEqual([...all.map((one) => one.at)].sort().reverse());
  expect(new Set(all.map((one) => one.action))).toEqual(new Set(['retryActivities', 'recreateWorkflow', 'giveUpEffect']));
  const [{ commissionId }] = all;
  const ofOne = (await auditor.get(`/api/operations/interventions?commission=${commissionId}`)).body.items;
  expect(new Set(ofOne.map((one: { commissionId: string }) => one.commissionId))).toEqual(new Set([commissionId]));
  for (const change of [sql`update interventions set reason = 'something else'`, sql`delete from interventions`]) {
    await expect(change.execute(served.db)).rejects.toThrow('append-only');
  }
});

test('a page of the list examines so many commissions, and the next goes on behind it', async () => {
  const seen: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { body: any } = await administrator.get(`/api/operations/commissions?limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(page.body.examined);
    cursor = page.body.nextCursor;
  }
  const open = await served.db.selectFrom('cases').select('id').where('state', '=', 'open').execute();
  expect(seen.reduce((sum, n) => sum + n, 0)).toBe(open.length);
  expect(seen.length).toBeGreaterThan(1);
});

test('while the engine is away the console says so', async () => {
  const without = await serve({ temporalAddress: '127.0.0.1:1' });
  try {
    const operator = await without.signIn('quantri');
    expect(await operator.get(`/api/operations/commissions/${randomUUID()}`)).toMatchObject({ status: 503, body: { code: 'ENGINE_AWAY' } });
    expect((await operator.get('/api/operations/interventions')).status).toBe(200);
  } finally {
    await without.close();
  }
});
