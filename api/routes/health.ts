import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findAccount } from '../../db/sign-in/find-account.ts';
import { today } from '../clock.ts';
import { notFound } from '../problem.ts';

const readiness = z.object({
  status: z.enum(['ready', 'away']),
  away: z.array(z.string()).describe('Which of postgres (per province), temporal and worker does not answer.'),
});

/**
 * Whether this process is alive and can serve, and its metrics. The routes are outside /api because probes and scrapers have no account.
 */
export const healthRoutes: FastifyPluginAsyncZod = async (app) => {
  const schema = { tags: ['operation'], security: [] };

  app.get(
    '/health/live',
    {
      config: { isOpen: true },
      schema: { ...schema, summary: 'The process answers', response: { 200: z.object({ status: z.literal('live') }) } },
    },
    async () => ({ status: 'live' as const }),
  );

  app.get(
    '/health/ready',
    {
      config: { isOpen: true },
      schema: { ...schema, summary: 'Everything it needs answers', response: { 200: readiness, 503: readiness } },
    },
    async (_request, reply) => {
      const [engine, ...databases] = await Promise.all([app.engine.health(), ...[...app.provinces.values()].map(answers)]);
      const away = [
        ...databases.filter((name) => name !== null),
        ...(engine.temporal ? [] : ['temporal']),
        ...(engine.worker ? [] : ['worker']),
      ];
      return reply.code(away.length === 0 ? 200 : 503).send({ status: away.length === 0 ? 'ready' : 'away', away });
    },
  );

  app.get('/metrics', { config: { isOpen: true }, schema: { ...schema, hide: true } }, async (request, reply) => {
    // A request through a proxy comes from the public. A scraper connects directly to the port, which only the inner network reaches.
    if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined) throw notFound();
    return reply.type(app.metrics.registry.contentType).send(await app.metrics.registry.metrics());
  });
};

/** Null when the province's database answers a query within two seconds, else its name. */
async function answers({ code, db }: { code: string; db: Parameters<typeof findAccount>[0] }): Promise<string | null> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 2_000, `postgres/${code}`).unref());
  const asked = findAccount(db, '', today()).then(
    () => null,
    () => `postgres/${code}`,
  );
  return Promise.race([asked, late]);
}
