import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SpanStatusCode } from '@opentelemetry/api';
import { BasicTracerProvider, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Client, Connection } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { sql } from 'kysely';
import { openTracing } from '../../telemetry/tracing.ts';
import { wordless } from '../../telemetry/wordless-exporter.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { openCollector, type Collector, type ReceivedSpan } from '../support/collector.ts';
import { eventually } from '../support/eventually.ts';
import { temporalAddress, workflowBundle } from '../support/temporal.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';
import { request, serve, type Served, onDay } from './served.ts';

const title = 'Khảo sát đê biển Gò Công';
const note = 'Bà Huỳnh Thị Lệ đề nghị hoãn';

const apiLines: string[] = [];
let collector: Collector;
let served: Served;
let worker: WorkerProcess;
let address: string;
let tokens: Record<'requester' | 'clerk', string>;

beforeAll(async () => {
  collector = await openCollector();
  process.env['OTEL_BSP_SCHEDULE_DELAY'] = '100';
  const tracing = await openTracing('api', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  served = await serve({ tracing: tracing!, log: { write: (line) => void apiLines.push(line) } });
  worker = await startWorkerProcess(served.province, served.databaseUrl, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  // Requests go through a socket. Their bodies then arrive in events that have no link to the request.
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}`;
  const tokenOf = async (username: string) =>
    String((await (await served.signIn(username)).call('POST', '/api/tokens', { name: 'traces', scope: 'act' })).body.token);
  tokens = { requester: await tokenOf('so.xaydung.ld'), clerk: await tokenOf('lhh.vanthu') };
});
afterAll(async () => {
  await worker.stop();
  await served.close();
  await collector.close();
});

/** Sends a request as part of the caller's trace. */
async function traced(as: keyof typeof tokens, path: string, body: object): Promise<{ status: number; body: any; trace: string }> {
  const trace = randomBytes(16).toString('hex');
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokens[as]}`,
      'content-type': 'application/json',
      'idempotency-key': randomBytes(8).toString('hex'),
      traceparent: `00-${trace}-${'1'.repeat(16)}-01`,
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json(), trace };
}

const spansOf = (trace: string) => collector.spans().filter((span) => span.traceId === trace);

/** The names of the spans from this one up to the request. */
function pathOf(span: ReceivedSpan, all: ReceivedSpan[]): string[] {
  const parent = all.find(({ spanId }) => spanId === span.parentSpanId);
  return [`${span.service}: ${span.name}`, ...(parent ? pathOf(parent, all) : [])];
}

const birth = () => request({ proposal: { type: 'chuong-trinh-du-an-lon', title } });

test('one act is one trace, from the request through Temporal and the procedure to the statement that puts it on record', async () => {
  const begun = await traced('requester', '/api/commissions', birth());
  expect(begun.status).toBe(201);
  const given = await traced('clerk', `/api/commissions/${begun.body.id as string}/commands/addNote`, { note });
  expect(given.status).toBe(200);
  for (const { trace, route, record } of [
    {
      trace: begun.trace,
      route: 'POST /api/commissions',
      record: [
        'phanbien-worker: insert journal_facts',
        'phanbien-worker: RunActivity:carryOut',
        'phanbien-worker: HandleUpdate:act',
        'phanbien-api: UpdateWithStartWorkflow:act',
      ],
    },
    // A plain act is put on record by the API, in one statement that ends with the receipt.
    { trace: given.trace, route: 'POST /api/commissions/:id/commands/addNote', record: ['phanbien-api: insert receipts'] },
  ]) {
    const spans = await eventually(() => {
      const found = spansOf(trace);
      expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([route, 'HandleUpdate:act']));
      expect(found.map((span) => pathOf(span, found))).toContainEqual([...record, `phanbien-api: ${route}`]);
      return found;
    });
    expect(spans.find(({ name }) => name === route)).toMatchObject({ parentSpanId: '1'.repeat(16) });
    // The API's own statements read the session and the commission.
    expect(spans.some((span) => span.service === 'phanbien-api' && span.attributes['db.operation.name'] === 'select')).toBe(true);
    expect(apiLines.map((line) => JSON.parse(line) as object)).toContainEqual(expect.objectContaining({ trace, msg: 'answered' }));
  }
  expect(spansOf(given.trace).filter(({ name }) => name.startsWith('RunActivity'))).toEqual([]);
});

test('an act with an effect has the effect in its trace, and the record of what came of it', async () => {
  const { id } = (await traced('requester', '/api/commissions', birth())).body as { id: string };
  const given = await traced('clerk', `/api/commissions/${id}/commands/register`, { arrivedOn: onDay });
  expect(given.status).toBe(200);
  await eventually(() => {
    const names = spansOf(given.trace).map(({ name }) => name);
    expect(names.filter((name) => name === 'RunActivity:carryOut').length).toBeGreaterThan(0);
    expect(names.filter((name) => name === 'RunActivity:project').length).toBeGreaterThan(0);
  });
});

test('nothing that people wrote leaves with a trace, also when something fails and quotes it', async () => {
  const { id } = (await traced('requester', '/api/commissions', birth())).body as { id: string };
  await sql`create function quoting() returns trigger language plpgsql as ${sql.raw(`$f$ begin
    if new.id = '${id}' then raise exception 'refused: %', new.title; end if; return new; end $f$`)}`.execute(served.db);
  await sql`create trigger quoting before update on cases for each row execute function quoting()`.execute(served.db);
  const noted = await traced('clerk', `/api/commissions/${id}/commands/addNote`, { note });
  const failing = await traced('clerk', `/api/commissions/${id}/commands/register`, { arrivedOn: onDay });
  await sql`drop trigger quoting on cases`.execute(served.db);
  expect([noted.status, failing.status]).toEqual([202, 202]);
  await eventually(() => expect(spansOf(failing.trace).filter(({ name }) => name === 'RunActivity:carryOut').length).toBeGreaterThan(1));
  // What does arrive is not nothing: the failure's kind does.
  expect(collector.text()).toContain('exception.type');
  expect(collector.text().normalize('NFC')).not.toMatch(/Gò Công|Huỳnh|Lệ đề nghị|refused:|Sở Xây dựng|Trịnh/u);
});

test('of a span only names of ours, ids and numbers leave, whatever a library adds to it', async () => {
  const left: ReadableSpan[] = [];
  const exporter = wordless({
    export: (spans) => void left.push(...spans),
    shutdown: async () => undefined,
  });
  const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer('test');
  const span = tracer.startSpan('RunActivity:project', {
    attributes: { 'http.route': '/x', 'db.query.text': note, terminateReason: note },
  });
  span.recordException(new Error(note));
  span.setStatus({ code: SpanStatusCode.ERROR, message: note });
  span.end();
  const [{ attributes, events, status }] = left as [ReadableSpan];
  expect({ attributes, events: events.map((event) => event.attributes), status }).toEqual({
    attributes: { 'http.route': '/x' },
    events: [{ 'exception.type': 'Error' }],
    status: { code: SpanStatusCode.ERROR },
  });
});

test('a commission whose acts were traced replays, as does one whose acts were not', async () => {
  const begun = await traced('requester', '/api/commissions', birth());
  const { id } = begun.body as { id: string };
  await traced('clerk', `/api/commissions/${id}/commands/register`, { arrivedOn: onDay });
  const connection = await Connection.connect({ address: temporalAddress() });
  const workflowId = caseWorkflowId('commission', served.province, id);
  try {
    const history = await new Client({ connection }).workflow.getHandle(workflowId).fetchHistory();
    // The update came in with its trace, and the activities continued it.
    expect(JSON.stringify(history)).toContain('_tracer-data');
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: await workflowBundle() }, [{ workflowId, history }])) {
      expect(error).toBeUndefined();
    }
  } finally {
    await connection.close();
  }
});

test('without a collector nothing is traced', async () => {
  expect(await openTracing('api', {})).toBeUndefined();
  expect(await openTracing('worker', { OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBeUndefined();
});
