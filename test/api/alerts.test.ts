import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { storeVerification } from '../../db/verifications/store-verification.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress } from '../support/temporal.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';
import { request, serve, type Served, onDay } from './served.ts';

/** The table of alerts in the runbook. */
const [, table] = /\| Alert \| Expression .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(readFileSync('docs/runbook.md', 'utf8')) ?? [];
const alerts = table!
  .trim()
  .split('\n')
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |^`|`$| \|$/g, '')))
  .map(([name, expression, wait, means, first, ...more]) => ({ name: name!, expression: expression!, wait, means, first, more }));

/** Metrics of Prometheus itself and of the machine's exporters, which are not ours. */
const outside = new Set(['up', 'node_filesystem_avail_bytes', 'node_filesystem_size_bytes', 'probe_ssl_earliest_cert_expiry']);

/** The metric names in an expression, without functions, keywords and labels. */
function metricsIn(expression: string): string[] {
  const bare = expression.replace(/\{[^}]*\}|\b(?:by|without|on) \([^)]*\)|\[[^\]]*\]|\boffset \w+|"[^"]*"/g, '');
  return [...bare.matchAll(/\b[a-z][a-z_0-9]{1,}\b(?!\()/g)]
    .map(([name]) => name)
    .filter((name) => !['sum', 'max', 'min', 'and', 'or', 'unless'].includes(name) && !/^\d|^e\d/.test(name));
}

let served: Served;
let worker: WorkerProcess;

beforeAll(async () => {
  served = await serve();
  worker = await startWorkerProcess(served.province, served.databaseUrl);
});
afterAll(async () => {
  await worker.stop();
  await served.close();
});

test('each alert has a name of its own, an expression, what it means and what to do first', () => {
  expect(alerts.length).toBeGreaterThan(15);
  expect(new Set(alerts.map(({ name }) => name)).size).toBe(alerts.length);
  for (const { name, expression, wait, means, first, more } of alerts) {
    expect({ name, wait }).toEqual({ name: expect.stringMatching(/^[A-Z][A-Za-z]+$/), wait: expect.stringMatching(/^\d+[mh]$/) });
    expect(metricsIn(expression).length).toBeGreaterThan(0);
    expect([means!.length > 10, first!.length > 5, more]).toEqual([true, true, []]);
  }
});

test('every measurement that an alert asks for is there, after real acts', async () => {
  const requester = await served.signIn('so.xaydung.ld');
  const clerk = await served.signIn('lhh.vanthu');
  const { id } = (await requester.begin(request())).body as { id: string };
  expect((await clerk.give(id, 'register', { arrivedOn: onDay })).status).toBe(200);
  await aStepThatFails();
  const at = new Date().toISOString();
  await storeVerification(served.db, { id: randomUUID(), source: 'operator', startedAt: at, endedAt: at, checks: [], head: null });
  const wanted = new Set(alerts.flatMap(({ expression }) => metricsIn(expression)).filter((name) => !outside.has(name)));
  expect(wanted.size).toBeGreaterThan(12);
  await eventually(
    async () => {
      const text = `${String((await clerk.get('/metrics')).body)}\n${await worker.metrics()}`;
      const there = new Set([...text.matchAll(/^([a-z_0-9:]+)[{ ]/gim)].map(([, name]) => name));
      expect([...wanted].filter((name) => !there.has(name))).toEqual([]);
    },
    { within: 30_000, every: 500 },
  );
});

/** Temporal's core exports a counter only after its first count. A workflow that no release of ours knows makes it count. */
async function aStepThatFails(): Promise<void> {
  const connection = await Connection.connect({ address: temporalAddress() });
  try {
    const workflowId = `unknown-${randomUUID()}`;
    const handle = await new Client({ connection }).workflow.start('nobodyKnowsIt', { workflowId, taskQueue: served.province });
    await eventually(async () => expect(await worker.metrics()).toContain('temporal_workflow_task_execution_failed'));
    await handle.terminate();
  } finally {
    await connection.close();
  }
}

test('the labels that an alert picks are labels that are given', async () => {
  const clerk = await served.signIn('lhh.vanthu');
  const text = `${String((await clerk.get('/metrics')).body)}\n${await worker.metrics()}`;
  expect(text).toMatch(/phanbien_pool_connections\{province="[^"]+",state="waiting"\}/);
  expect(text).toMatch(/phanbien_projection_lag_seconds\{province="[^"]+"\} 0/);
  expect(text).toMatch(/phanbien_activities_failing\{province="[^"]+",activity="project"\} 0/);
  expect(text).toMatch(/phanbien_http_request_seconds_count\{method="POST",route="[^"]+",status="201"\}/);
  expect(text).toMatch(/phanbien_duties_overdue\{province="[^"]+",procedure="[a-zA-Z]+",stage="[a-zA-Z]+"\}/);
});
