import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { measurePools } from '../../telemetry/pools.ts';
import type { Answered } from '../commands/conclude.ts';
import { measureDataDisk } from '../data-disk.ts';
import { measureOpenWork } from '../open-work.ts';
import { Problem } from '../problem.ts';

/** The measurements of this process. */
export interface Metrics {
  registry: Registry;
  /** Counts requests for a stored content that did not match its digest. */
  damagedDocuments: Counter;
  /** Counts an act by its result: onRecord, accepted, or the code of its refusal. Measures how long its receipt took. */
  acts: <T extends Answered>(reply: FastifyReply, command: string, act: Promise<T>) => Promise<T>;
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics;
  }
}

/** Measures requests, acts, pools and open work. prom-client itself measures the event loop's delay. */
export const metrics = fp(
  async (app: FastifyInstance) => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    measurePools(registry, () => [...app.provinces.values()].map(({ code, db }) => [code, db] as const));
    measureDataDisk(registry, () => app.config.dataDirectory);
    measureOpenWork(registry, () => app.provinces.values());
    const damagedDocuments = new Counter({
      name: 'phanbien_damaged_documents_total',
      help: 'Readings of a document that were refused because its stored content is missing or not what its digest says.',
      registers: [registry],
    });
    app.decorate('metrics', { registry, damagedDocuments, acts: measureActs(registry) });
    measureRequests(app, registry);
  },
  { name: 'metrics' },
);

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'phanbien_http_request_seconds',
    help: 'Duration of HTTP requests by route, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
}

function measureActs(registry: Registry): Metrics['acts'] {
  const counter = new Counter({
    name: 'phanbien_acts_total',
    help: 'Commands given, by command and by what became of them.',
    labelNames: ['command', 'outcome'],
    registers: [registry],
  });
  const receipts = new Histogram({
    name: 'phanbien_receipt_seconds',
    help: 'From the request to its receipt: the act is on record. Acts answered 202 are not among them.',
    labelNames: ['command'],
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5],
    registers: [registry],
  });
  return async (reply, command, act) => {
    const { acting } = reply.request;
    acting.command = command;
    try {
      const done = await act;
      acting.act = done.state === 'onRecord' ? done.receipt.id : done.updateId;
      acting.outcome = done.state;
      if (done.state === 'onRecord') receipts.observe({ command }, reply.elapsedTime / 1000);
      return done;
    } catch (error) {
      acting.outcome = error instanceof Problem ? error.code : 'INTERNAL';
      if (error instanceof Problem && error.details.act !== undefined) acting.act = error.details.act;
      throw error;
    } finally {
      counter.inc({ command, outcome: acting.outcome! });
    }
  };
}
