import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findVerification } from '../../db/verifications/find-verification.ts';
import { listVerifications } from '../../db/verifications/list-verifications.ts';
import { checkNames, verdicts, verificationOutcomes, verificationSources } from '../../domain/verification.ts';
import { notFound } from '../problem.ts';
import { instant, paging, problemsOf, uuid } from '../schemas/common.ts';

const head = z.object({
  sequence: z.int(),
  at: instant,
  streams: z.int().describe('How many journals stand under it.'),
  root: z.string().describe('Hexadecimal; the same as in the line that left the machine.'),
  key: z.string().describe('Id of the key that signed it.'),
  isNewKey: z.boolean().describe('The key was made for this line: tell auditors its id by another way.'),
});

const summary = z
  .object({
    id: uuid,
    source: z.enum(verificationSources),
    startedAt: instant,
    endedAt: instant,
    outcome: z.enum(verificationOutcomes).describe('`incomplete`: nothing failed, and something could not be checked.'),
    failedChecks: z.int(),
    head: head.nullable().describe('The head of the journal that was published; null when none was.'),
  })
  .meta({ id: 'Verification' });

const check = z.object({
  name: z.enum(checkNames),
  verdict: z.enum(verdicts),
  checked: z.int().describe('How many things were looked at.'),
  violations: z.int(),
  counterexamples: z.array(z.object({ where: z.string(), what: z.string() })).describe('The first of them: ids, codes and amounts.'),
  reason: z.string().nullable().describe('Why it was not checked.'),
});

/** Results of verifying the record, by the nightly run and by operators, for those who supervise it. */
export const verificationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/verifications',
    {
      config: { right: 'readVerifications' },
      schema: {
        tags: ['operation'],
        summary: 'Verifications of the record, newest first',
        querystring: z.object(paging),
        response: { 200: z.object({ items: z.array(summary), nextCursor: z.string().nullable() }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const { items, nextCursor } = await listVerifications(request.db, { limit, ...(cursor === undefined ? {} : { cursor }) });
      return { items: items.map(shown), nextCursor };
    },
  );

  app.get(
    '/api/verifications/:id',
    {
      config: { right: 'readVerifications' },
      schema: {
        tags: ['operation'],
        summary: 'One verification with each of its checks',
        params: z.object({ id: uuid }),
        response: { 200: summary.extend({ checks: z.array(check) }).meta({ id: 'VerificationInFull' }), ...problemsOf(400, 403, 404) },
      },
    },
    async (request) => {
      const found = await findVerification(request.db, request.params.id);
      if (!found) throw notFound();
      return { ...shown(found), checks: found.checks };
    },
  );
};

type Stored = Awaited<ReturnType<typeof listVerifications>>['items'][number];

function shown({ id, source, startedAt, endedAt, outcome, failedChecks, head: published }: Stored): z.output<typeof summary> {
  return {
    id,
    source: source as z.output<typeof summary>['source'],
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    outcome: outcome as z.output<typeof summary>['outcome'],
    failedChecks,
    head: published,
  };
}
