import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { countObstacles } from '../../db/obstacles/count-obstacles.ts';
import { listObstacles, obstacleCursorOf, type ObstacleListItem } from '../../db/obstacles/list-obstacles.ts';
import { obstacleCategories, stages } from '../../domain/obstacle/names.ts';
import { languageOf } from '../language.ts';
import { today } from '../clock.ts';
import { obstacleGroundsOf } from '../commands/grounds.ts';
import { caseKnownTo } from '../commands/load-case.ts';
import { obstacleKnownTo } from '../commands/load-obstacle.ts';
import { filledPage } from '../commands/visible-page.ts';
import { mayKnowLine } from '../commands/visibility.ts';
import { etagOf, isHeld } from '../etag.ts';
import { presentFigures, presentObstacleRows } from '../presentation/obstacle-rows.ts';
import { presentObstacle } from '../presentation/obstacle.ts';
import { empty, flag, nothing, paging, problemsOf, searchWords, uuid } from '../schemas/common.ts';
import { obstacleFigures, obstacleItem, obstacleView } from '../schemas/obstacle.ts';

const tags = ['obstacles'];

/** Reading obstacles: the list, its figures, and one of them as the reader may see it. */
export const obstacleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/obstacles',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'Obstacles that I may know of, newest first',
        querystring: z.object({
          stage: z.enum([...stages, 'archived']).optional(),
          category: z.enum(obstacleCategories).optional(),
          organisation: uuid.optional().describe('A body with a part in it.'),
          commission: uuid.optional().describe('The commission that it is about.'),
          overdue: flag.optional(),
          q: searchWords().optional().describe('Words of the name of the body that raised it; accents, đ and case do not matter.'),
          ...paging,
        }),
        response: { 200: z.object({ items: z.array(obstacleItem), nextCursor: z.string().nullable() }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const { db, who } = request;
      const { limit, cursor, overdue, commission: about, ...asked } = request.query;
      // To ask for those of one commission is to ask about it.
      if (about !== undefined && !(await caseKnownTo(db, who, { procedure: 'commission', id: about })))
        return { items: [], nextCursor: null };
      const wanted = { ...asked, about, overdueOn: overdue === true ? today() : undefined, grounds: obstacleGroundsOf(who) };
      const { items, nextCursor } = await filledPage({
        limit,
        cursor,
        fetch: (from, count) => listObstacles(db, { ...wanted, cursor: from ?? undefined, limit: count }),
        see: async (rows: ObstacleListItem[]) => rows.filter((row) => mayKnowLine(who, row)),
        cursorOf: obstacleCursorOf,
      });
      return { items: await presentObstacleRows(db, who, items), nextCursor };
    },
  );

  app.get(
    '/api/obstacles/figures',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'How many obstacles there are, and how long their answers take',
        description: 'Counted over the obstacles that I may know of.',
        response: { 200: obstacleFigures, ...problemsOf() },
      },
    },
    async ({ db, who }) => presentFigures(db, await countObstacles(db, obstacleGroundsOf(who), today())),
  );

  app.get(
    '/api/obstacles/:id',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'An obstacle as I may see it, with its duties and what I can do now',
        description: 'Its ETag is the revision, a point and a digest of the whole answer.',
        params: z.object({ id: uuid }),
        headers: z.object({ 'if-none-match': z.string().max(200).optional() }),
        response: { 200: obstacleView, 304: nothing('Nothing has changed.'), ...problemsOf(400, 404) },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const { row, state } = await obstacleKnownTo(db, who, request.params.id);
      const answer = await presentObstacle(db, who, row, state, languageOf(request.headers['accept-language']));
      const etag = etagOf(answer, row.revision);
      void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'Cookie, Authorization, Accept-Language');
      if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send(empty);
      return reply.code(200).send(answer);
    },
  );
};
