import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listProposalTypes } from '../../db/master-data/list-proposal-types.ts';
import { obligations } from '../../domain/commission/names.ts';
import { administer } from '../administer.ts';
import { shownValidity, validity, wordId } from '../administration.ts';
import { rowVersion } from '../schemas/changed.ts';
import { day, problemsOf, word } from '../schemas/common.ts';

const proposalType = z
  .object({
    id: wordId,
    code: z.string(),
    name: z.string(),
    area: z.string().nullable(),
    obligation: z.string().nullable(),
    version: rowVersion,
    ...shownValidity,
  })
  .meta({ id: 'ProposalType' });

const columns = { name: word(300), area: word(200).nullable().optional(), obligation: z.enum(obligations).nullable().optional() };

/** The types of proposals that may be submitted to the Union. */
export const proposalTypeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/proposal-types',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['master data'],
        summary: 'Types of proposals',
        querystring: z.object({ on: day.optional() }),
        response: { 200: z.object({ items: z.array(proposalType) }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const rows = await listProposalTypes(request.db, request.query.on);
      return { items: rows.map(({ rowVersion: version, ...row }) => ({ ...row, version })) };
    },
  );

  administer(app, {
    path: '/api/proposal-types',
    table: 'proposalTypes',
    right: 'changeProposalTypes',
    one: 'a type of proposal',
    id: wordId,
    create: { code: word(60), ...columns, ...validity },
    change: columns,
  });
};
