import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';

/** What a browser may keep only to ask again whether it is still so: it needs a tag to ask with. */
const askAgain = 'private, no-cache';

/**
 * Nothing is kept by browsers or proxies, on disk or in memory, unless an open route says so itself. Behind a session one thing is
 * allowed: an answer with an ETag may be kept to be asked for again.
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
