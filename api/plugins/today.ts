import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { today } from '../clock.ts';

/** Adds the day in Viet Nam to every answer, `x-today: YYYY-MM-DD`: a page must not use its own machine's clock. */
export const sayToday = fp(
  async (app: FastifyInstance) => {
    app.addHook('onSend', async (request, reply) => {
      if (request.url.startsWith('/api/')) void reply.header('x-today', today());
    });
  },
  { name: 'sayToday' },
);
