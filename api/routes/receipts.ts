import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { type ProcedureName, procedureNames } from '../../domain/procedures.ts';
import { findReceipt } from '../../db/cases/find-receipt.ts';
import { fromRecord } from '../commands/receipts.ts';
import { notFound } from '../problem.ts';
import { problemsOf, uuid } from '../schemas/common.ts';
import { accepted, receipt } from '../schemas/receipt.ts';

/** The address to ask for an act that is not on record yet. */
export function addressOf(updateId: string, { procedure, id }: CaseKey): string {
  return `/api/receipts/${updateId}?${procedure}=${id}`;
}

/** The case that an address names; undefined when it names none. */
function keyIn(query: Partial<Record<ProcedureName, string | undefined>>): CaseKey | undefined {
  return procedureNames.flatMap((procedure) => {
    const id = query[procedure];
    return id === undefined ? [] : [{ procedure, id }];
  })[0];
}

/** The outcome of an act that was accepted before it was on record. */
export const receiptRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/receipts/:id',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['commands'],
        summary: 'The receipt of an accepted act',
        params: z.object({ id: uuid }),
        querystring: z.object({
          commission: uuid.optional().describe('Given in the address of an act that is not on record yet.'),
          obstacle: uuid.optional().describe('The same for an act on an obstacle.'),
        }),
        response: { 200: receipt, 202: accepted, ...problemsOf(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const stored = await findReceipt(request.db, id);
      if (stored) {
        if (stored.person !== request.who.person) throw notFound();
        return reply.code(200).send(fromRecord(stored, stored.procedure));
      }
      const key = keyIn(request.query);
      if (key === undefined || !(await app.engine.isUnderWay(request.province.code, key, id))) throw notFound();
      return reply
        .code(202)
        .header('retry-after', '1')
        .send({ receipt: addressOf(id, key) });
    },
  );
};
