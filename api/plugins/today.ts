import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { today } from '../clock.ts';

/** Every answer of the API says which day it is in Viet Nam, `x-today: YYYY-MM-DD`: a page must not ask its own machine's clock. */
export const sayToday = fp(
  async (app: FastifyInstance) => {
    app.addHook('onSend', async (request, reply) => {
      if (request.url.startsWith('/api/')) void reply.header('x-today', today());
    });
  },
  { name: 'sayToday' },
);
