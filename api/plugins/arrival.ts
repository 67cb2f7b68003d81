import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseConnection, refuseExpectation } from '../problem-answer.ts';
import { Problem } from '../problem.ts';

/** How long a request may take to arrive. Files are streams; only the server's own limit (api/app.ts) applies to them. */
const arrivesWithinMs = 20_000;

/** Refuses requests that HTTP forbids and Node accepts, and bodies that arrive so slowly that they only occupy a connection. */
export const arrival = fp<{ withinMs?: number }>(
  async (app: FastifyInstance, { withinMs = arrivesWithinMs }) => {
    const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>();
    const arrived = async (request: FastifyRequest) => clearTimeout(waiting.get(request));
    app.server.on('checkExpectation', refuseExpectation);
    app.addHook('onRequest', async (request) => {
      const { raw, headers } = request;
      if (headers.host === undefined && raw.httpVersion === '1.1') throw new Problem(400, 'REQUEST_UNREADABLE');
      if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
      const tooSlow = () => refuseConnection({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, raw.socket);
      waiting.set(request, setTimeout(tooSlow, withinMs).unref());
    });
    app.addHook('preValidation', arrived);
    app.addHook('onResponse', arrived);
    app.addHook('onRequestAbort', arrived);
  },
  { name: 'arrival', dependencies: ['problems'] },
);
