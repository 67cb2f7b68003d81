import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listInterventions } from '../../db/operations/list-interventions.ts';
import { languageOf } from '../language.ts';
import type { Language } from '../../locale/language.ts';
import { obstacleSentences, waitingSentence } from '../../locale/operations.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { nowIso } from '../clock.ts';
import { causes, mayGiveUp, type Obstacle, remedyOf } from '../operations/causes.ts';
import { look, lookAround, type Looked, type Room } from '../operations/look.ts';
import { giveUp, retry } from '../operations/retry.ts';
import { nameAll } from '../presentation/named.ts';
import { notFound } from '../problem.ts';
import { flag, givenInstant, paging, problemsOf, uuid, paragraph } from '../schemas/common.ts';
import { intervention, inspected, stuckCommission } from '../schemas/operations.ts';

const tags = ['operation'];
const params = z.object({ id: uuid });

const intervening = z.strictObject({
  reason: paragraph(1_000, 10),
  seen: z
    .array(z.strictObject({ cause: z.enum(causes), since: givenInstant.nullable() }))
    .max(100)
    .optional()
    .describe('The obstacles that were looked at: 409 `CHANGED_SINCE` when it would act on another.'),
});

function interveningOf({ reason, seen }: z.output<typeof intervening>) {
  return { reason, seen: seen?.map(({ cause, since }) => ({ cause, since: since === null ? null : Date.parse(since) })) };
}

/**
 * For operators: cases of every procedure that do not move, why, and what they may safely do about it. It shows ids and codes, and nothing that a person
 * wrote.
 */
export const operationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/operations/commissions',
    {
      config: { right: 'readOperations' },
      schema: {
        tags,
        summary: 'Open cases that do not move, of every procedure',
        description: 'A page examines so many open cases and gives those that are stuck: go on while there is a `nextCursor`.',
        querystring: z.object({
          ...paging,
          compare: flag.optional().describe('Also compare what each procedure holds with the record; slower, and it needs a worker.'),
        }),
        response: {
          200: z.object({ items: z.array(stuckCommission), examined: z.int(), nextCursor: z.string().nullable() }),
          ...problemsOf(400, 403),
        },
      },
    },
    async (request) => {
      const { compare = false, ...page } = request.query;
      const { items, ...rest } = await lookAround(roomOf(app, request), { ...page, compare });
      const language = languageOf(request.headers['accept-language']);
      return { items: items.map((one) => shown(one, language)), ...rest };
    },
  );

  app.get(
    '/api/operations/commissions/:id',
    {
      config: { right: 'readOperations' },
      schema: { tags, summary: 'What a case waits for', params, response: { 200: inspected, ...problemsOf(400, 403, 404) } },
    },
    async (request) => {
      const room = roomOf(app, request);
      const { id } = request.params;
      const looked = await look(room, id, true);
      const { record, workflow, held } = looked;
      if (!record && workflow.status === 'missing') throw notFound();
      const [failure, interventions] = await Promise.all([
        room.engine.taskFailure(room.province, looked),
        listInterventions(room.db, { caseId: id, limit: 100 }),
      ]);
      await logRead(room.db, { person: request.who.person, caseId: id, what: 'operations', at: nowIso() });
      const language = languageOf(request.headers['accept-language']);
      return {
        ...shown(looked, language),
        waitsFor: wordsOf(looked, language),
        procedure: {
          status: workflow.status,
          historyLength: workflow.historyLength,
          revision: held?.revision ?? null,
          step: workflow.task && { attempt: workflow.task.attempt, since: instantOf(workflow.task.since) },
          lastFailedStep: failure && { at: instantOf(failure.at), cause: failure.cause, failure: failure.failure },
          activities: workflow.activities.map(({ id: _id, scheduledAt, nextAttemptAt, ...activity }) => ({
            ...activity,
            scheduledAt: instantOf(scheduledAt),
            nextAttemptAt: nextAttemptAt === null ? null : instantOf(nextAttemptAt),
          })),
        },
        interventions: await presented(room, interventions.items),
      };
    },
  );

  for (const { path, carryOut, summary, description } of interventionsOffered) {
    app.post(
      `/api/operations/commissions/:id/${path}`,
      {
        config: { right: 'intervene', seen: { inBody: 'seen' } },
        schema: {
          tags,
          summary,
          description,
          params,
          body: intervening,
          response: { 200: intervention, ...problemsOf(400, 403, 404, 409) },
        },
      },
      async (request) => {
        const room = roomOf(app, request);
        const { person } = request.who;
        const made = await carryOut(room, request.params.id, { person, ...interveningOf(request.body) });
        request.log.info({ person, caseId: made.caseId, causes: made.causes, action: made.action }, 'an operator intervened');
        return (await presented(room, [{ ...made, at: new Date(made.at), procedure: made.procedure }]))[0]!;
      },
    );
  }

  app.get(
    '/api/operations/interventions',
    {
      config: { right: 'readInterventions' },
      schema: {
        tags,
        summary: 'What operators did, newest first',
        querystring: z.object({ ...paging, commission: uuid.optional().describe('A case, of any procedure.') }),
        response: { 200: z.object({ items: z.array(intervention), nextCursor: z.string().nullable() }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { commission: caseId, ...page } = request.query;
      const { items, nextCursor } = await listInterventions(request.db, { caseId, ...page });
      return { items: await presented(request, items), nextCursor };
    },
  );
};

/** What an operator may do to a case that does not move. Each action has its own address. */
const interventionsOffered = [
  {
    path: 'retry',
    carryOut: retry,
    summary: 'Let a case that does not move try again',
    description:
      'A failing activity has its next attempt at once; a missing procedure is begun again from the journal. Both are harmless to repeat. ' +
      'Nothing else is done: 409 `NOT_STUCK`, or `RETRY_NOT_SAFE` where the runbook says how.',
  },
  {
    path: 'give-up-effect',
    carryOut: giveUp,
    summary: 'End the attempts to take a number, move money, or reach another case',
    description:
      'For an effect that fails again and again and whose cause nobody can remove: the procedure records it as refused ' +
      '(`EFFECT_GIVEN_UP`), and the act that meant it can be given again. 409 `NOT_STUCK` or `NO_EFFECT_TO_GIVE_UP` otherwise.',
  },
] as const;

function roomOf(app: FastifyInstance, request: FastifyRequest): Room {
  return { province: request.province.code, db: request.db, engine: app.engineRoom };
}

const instantOf = (ms: number) => new Date(ms).toISOString();

function shown({ id, procedure, record, obstacles }: Looked, language: Language): z.output<typeof stuckCommission> {
  return {
    id,
    procedureName: procedure as ProcedureName,
    code: record?.code ?? null,
    stage: record?.stage ?? null,
    revision: record?.revision ?? 0,
    lastFactAt: record?.updatedAt.toISOString() ?? null,
    obstacles: obstacles.map((one) => shownObstacle(one, language)),
  };
}

function shownObstacle(obstacle: Obstacle, language: Language): z.output<typeof stuckCommission>['obstacles'][number] {
  const { cause, since, attempt, failure, nextAttemptAt } = obstacle;
  return {
    cause,
    words: obstacleSentences[cause][language],
    since: since === null ? null : instantOf(since),
    attempt,
    failure,
    nextAttemptAt: nextAttemptAt === null ? null : instantOf(nextAttemptAt),
    canRetry: remedyOf(obstacle) !== null,
    canGiveUp: mayGiveUp(obstacle),
  };
}

function wordsOf({ record, obstacles }: Looked, language: Language): string[] {
  if (obstacles.length === 0) return record?.state === 'open' ? [waitingSentence(record.duties, language)] : [];
  return [...new Set(obstacles.map(({ cause }) => obstacleSentences[cause][language]))];
}

type Stored = Awaited<ReturnType<typeof listInterventions>>['items'][number];

async function presented({ db }: Pick<Room, 'db'>, made: readonly Stored[]): Promise<z.output<typeof intervention>[]> {
  const { people } = await nameAll(
    db,
    made.map(({ person }) => person),
  );
  return made.map(({ caseId, procedure, person, at, causes, action, ...same }) => ({
    ...same,
    caseId,
    procedureName: procedure as ProcedureName | null,
    commissionId: caseId,
    at: at.toISOString(),
    person: people.find(({ id }) => id === person) ?? { id: person, name: '' },
    causes: causes as z.output<typeof intervention>['causes'],
    action: action as z.output<typeof intervention>['action'],
  }));
}
