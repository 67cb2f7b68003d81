import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import type { RequestSpan, Tracing } from '../../telemetry/hooks.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Undefined where no collector is configured. */
    tracing: Tracing | undefined;
  }
  interface FastifyRequest {
    span: RequestSpan | undefined;
  }
}

/** Gives every request a span where a collector is configured. Its queries and calls belong to that span. */
export const tracing = fp<{ tracing: Tracing | undefined }>(
  async (app: FastifyInstance, { tracing: open }) => {
    app.decorate('tracing', open);
    if (!open) return;
    app.decorateRequest('span', undefined);
    app.addHook('onRequest', (request, _reply, done) => {
      request.span = open.request(request);
      request.acting.trace = request.span.traceId;
      request.span.within(done);
    });
    // A body arrives in events of the socket, outside the context of the request.
    app.addHook('preHandler', (request, _reply, done) => {
      if (request.span) request.span.within(done);
      else done();
    });
    app.addHook('onResponse', async (request, reply) => {
      request.span?.end({ route: request.routeOptions.url ?? 'none', status: reply.statusCode });
    });
    app.addHook('onClose', () => open.close());
  },
  { name: 'tracing', dependencies: ['requestLog'] },
);
