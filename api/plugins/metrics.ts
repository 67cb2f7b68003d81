import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { Problem } from '../problem.ts';

/** What this process measures of itself. */
export interface Metrics {
  registry: Registry;
  /** Counts an act by what became of it: onRecord, accepted, or the code it was refused with. */
  acts: <T extends { state: string }>(command: string, act: Promise<T>) => Promise<T>;
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics;
  }
}

/** Measures requests and acts, and logs each request once by its route: addresses may carry what a person searched for. */
export const metrics = fp(
  async (app: FastifyInstance) => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const durations = new Histogram({
      name: 'phanbien_http_request_seconds',
      help: 'Duration of HTTP requests by route, method and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
    const counter = new Counter({
      name: 'phanbien_acts_total',
      help: 'Commands given, by command and by what became of them.',
      labelNames: ['command', 'outcome'],
      registers: [registry],
    });
    app.decorate('metrics', {
      registry,
      acts: async (command, act) => {
        try {
          const done = await act;
          counter.inc({ command, outcome: done.state });
          return done;
        } catch (error) {
          counter.inc({ command, outcome: error instanceof Problem ? error.code : 'INTERNAL' });
          throw error;
        }
      },
    });
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      durations.observe(labels, reply.elapsedTime / 1000);
      // Probes come every second or so and say nothing.
      const level = route.startsWith('/api/') ? 'info' : 'debug';
      request.log[level]({ ...labels, ms: Math.round(reply.elapsedTime) }, 'answered');
    });
  },
  { name: 'metrics' },
);
