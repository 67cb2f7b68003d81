import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiProcedures } from '../procedures/registry.ts';

/** The act a request gave, for its line in the log. */
export interface Acting {
  command?: string;
  /** The act's id, which is that of the update in Temporal and of the receipt. The worker logs it too. */
  act?: string;
  outcome?: string;
  /** The trace it belongs to, where there is one. */
  trace?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    acting: Acting;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Logs each request once, by its route, since an address may contain what a person searched for. The only ids are those of the commission
 * and of the act.
 */
export const requestLog = fp(
  async (app: FastifyInstance) => {
    app.decorateRequest('acting', null as unknown as Acting);
    app.addHook('onRequest', async (request) => {
      request.acting = {};
    });
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      // Probes come about every second.
      const level = route.startsWith('/api/') ? 'info' : 'debug';
      const { method } = request;
      const said = { method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...caseOf(request, route) };
      request.log[level]({ ...said, ...request.acting }, 'answered');
    });
  },
  { name: 'requestLog' },
);

const ofCase = new RegExp(`^/api/(?:operations/)?(${apiProcedures.map(({ collection }) => collection).join('|')})/:id`);

/** The case that a request is about. `commissionId` stays beside `caseId` on the routes of commissions, where operators look for it. */
function caseOf(request: FastifyRequest, route: string): { caseId?: string; commissionId?: string } {
  const collection = ofCase.exec(route)?.[1];
  const { id } = (request.params ?? {}) as { id?: string };
  if (collection === undefined || id === undefined || !uuid.test(id)) return {};
  return { caseId: id, ...(collection === 'commissions' ? { commissionId: id } : {}) };
}
