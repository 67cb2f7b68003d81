import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listRuleSets } from '../../db/master-data/list-rule-sets.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { administer } from '../administer.ts';
import { changedBy, reason, shownValidity, wordId } from '../administration.ts';
import { notFound, Problem } from '../problem.ts';
import { answerProposed, propose, proposed } from '../proposed-changes/propose.ts';
import { rowVersion } from '../schemas/changed.ts';
import { problemsOf, searchWords } from '../schemas/common.ts';

const status = z.enum(['draft', 'active', 'retired']);

const ruleSet = z
  .object({
    id: wordId,
    code: z.string(),
    version: z.int().describe('Of the rules; that of the row is `rowVersion`.'),
    rowVersion,
    territory: z.string(),
    status,
    legalBasis: z.string(),
    content: z.record(z.string(), z.unknown()),
    ...shownValidity,
  })
  .meta({ id: 'RuleSet' });

/** Which status may follow which at once. A set that was in force is never edited, only retired. */
const follows: Record<string, readonly string[]> = { draft: ['retired'], active: ['retired'], retired: [] };

/** Provincial rules as data. A set is drafted, then activated. A commission keeps the set it started with. */
export const ruleSetRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/rule-sets',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['master data'],
        summary: 'Rule sets, newest first',
        querystring: z.object({ territory: searchWords(60).optional() }),
        response: { 200: z.object({ items: z.array(ruleSet) }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const rows = await listRuleSets(request.db, request.query.territory);
      return { items: rows.map((row) => ({ ...row, status: row.status as 'draft', content: row.content as Record<string, unknown> })) };
    },
  );

  administer(app, {
    path: '/api/rule-sets',
    table: 'ruleSets',
    right: 'changeRuleSets',
    one: 'a draft of a rule set',
    id: wordId,
    proposes: 'ruleSet',
  });

  app.post(
    '/api/rule-sets/:id/status',
    {
      config: { right: 'changeRuleSets', seen: 'version' },
      schema: {
        tags: ['master data'],
        summary: 'Retire a rule set, or propose to activate a draft, which another administrator confirms',
        params: z.object({ id: wordId }),
        body: z.strictObject({ status, reason }),
        response: { 200: z.object({ id: wordId, status }), 202: proposed, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { status: wanted, reason: why } = request.body;
      if (wanted === 'active')
        return answerProposed(reply, await propose(request, 'ruleSetActivation', { id }, why, { table: 'ruleSets', id }));
      const found = (await listRuleSets(request.db)).find((row) => row.id === id);
      if (!found) throw notFound();
      const seen = { version: request.seenVersion ?? found.rowVersion };
      // The status is checked on the row as found. A request that saw an older version is refused by the write, with what changed.
      const mayFollow = seen.version !== found.rowVersion || follows[found.status]?.includes(wanted) === true;
      if (!mayFollow) throw new Problem(409, 'MASTER_DATA_INVALID');
      await updateMasterRow(request.db, 'ruleSets', id, { status: wanted }, await changedBy(request, 'changeRuleSets', why), seen);
      return reply.code(200).send({ id, status: wanted });
    },
  );
};
