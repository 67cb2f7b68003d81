import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exemptGrounds } from '../../domain/money/withholding.ts';
import { listNorms } from '../../db/master-data/list-norms.ts';
import { listWithholdingRules } from '../../db/master-data/list-withholding-rules.ts';
import { administer } from '../administer.ts';
import { wordId } from '../administration.ts';
import { rowVersion } from '../schemas/changed.ts';
import { day, problemsOf, shownDay, searchWords } from '../schemas/common.ts';

const sourceStatus = z.enum(['law', 'analogue', 'proposed']);

const norm = z
  .object({
    id: z.string(),
    territory: z.string(),
    item: z.string(),
    unit: z.string(),
    maxVnd: z.int(),
    maxPercent: z.number().optional(),
    issuer: z.string(),
    source: z.string(),
    status: sourceStatus.describe('Only `law` binds.'),
    validFrom: shownDay,
    validTo: shownDay.nullable(),
    version: rowVersion,
  })
  .meta({ id: 'SpendingNorm' });

const withholding = z
  .object({
    id: z.string(),
    residency: z.enum(['resident', 'nonResident']),
    thresholdVnd: z.int(),
    ratePercent: z.number(),
    canCommit: z.boolean(),
    canRequestBelow: z.boolean(),
    payrollFromMonths: z.int().optional().describe('From so many months on, a labour contract puts a payee on the payroll.'),
    exemptions: z
      .array(z.object({ ground: z.enum(exemptGrounds), source: z.string(), status: sourceStatus }))
      .optional()
      .describe('Grounds on which an amount is no taxable income.'),
    source: z.string(),
    status: sourceStatus,
    validFrom: shownDay,
    validTo: shownDay.nullable(),
    version: rowVersion,
  })
  .meta({ id: 'WithholdingRule' });

const onDay = { on: day.optional().describe('Only those valid on this day.') };

const versioned = <T extends { rowVersion: number }>({ rowVersion: version, ...row }: T) => ({ ...row, version });

/** Price ceilings by the day of the work, and tax rules by the day of payment. Neither is corrected: a new row replaces the old one. */
export const normRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/norms',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['master data'],
        summary: 'Spending norms',
        querystring: z.object({ territory: searchWords(60).optional(), ...onDay }),
        response: { 200: z.object({ items: z.array(norm) }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const { territory, on } = request.query;
      const filter = { ...(territory === undefined ? {} : { territory }), ...(on === undefined ? {} : { on }) };
      return { items: (await listNorms(request.db, filter)).map(versioned) };
    },
  );

  administer(app, {
    path: '/api/norms',
    table: 'spendingNorms',
    right: 'changeNorms',
    one: 'a spending norm',
    id: wordId,
    proposes: 'spendingNorm',
  });

  app.get(
    '/api/withholding-rules',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['master data'],
        summary: 'Tax withheld from fees',
        querystring: z.object(onDay),
        response: { 200: z.object({ items: z.array(withholding) }), ...problemsOf(400) },
      },
    },
    async (request) => ({ items: (await listWithholdingRules(request.db, request.query.on)).map(versioned) }),
  );

  administer(app, {
    path: '/api/withholding-rules',
    table: 'withholdingRules',
    right: 'changeNorms',
    one: 'a withholding rule',
    id: wordId,
    proposes: 'withholdingRule',
  });
};
