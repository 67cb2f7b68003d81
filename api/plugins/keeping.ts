import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';

/** For an answer with an ETag: the browser may store it and must ask whether it is still valid. */
const askAgain = 'private, no-cache';

/**
 * Forbids browsers and proxies to store answers, unless an open route allows it. Behind a session an answer with an ETag may be stored
 * and validated again.
 */
export const keeping = fp(
  async (app: FastifyInstance) => {
    app.addHook('onSend', async (request, reply) => {
      const said = reply.getHeader('cache-control');
      const isOpen = request.is404 || request.routeOptions.config.isOpen === true;
      if (isOpen && said !== undefined) return;
      const mayAskAgain = said === askAgain && reply.hasHeader('etag');
      reply.header('cache-control', mayAskAgain ? askAgain : 'no-store');
    });
  },
  { name: 'keeping' },
);
