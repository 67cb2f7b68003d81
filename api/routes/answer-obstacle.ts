import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import { stageTold } from '../../domain/case/case-state.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { forwardedCommands } from '../../domain/commission/commands/any-stage.ts';
import { stages } from '../../domain/commission/names.ts';
import { isOpenObstacle } from '../../domain/commission/stages/any-stage/state.ts';
import type { CommandName } from '../../domain/obstacle/commands.ts';
import { authority, holds } from '../../domain/obstacle/policy.ts';
import { bodyDigestOf, updateIdOf } from '../commands/act-ids.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { giveCommand, type Submission } from '../commands/give-command.ts';
import { loadCommission } from '../commands/load-commission.ts';
import { mayKnow } from '../commands/readers.ts';
import { receiptOnRecord } from '../commands/receipts.ts';
import { revisionIn } from '../etag.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { forbidden, notFound, Problem } from '../problem.ts';
import { obstacleApi } from '../procedures/obstacle.ts';
import { idempotencyHeaders, problemsOf, uuid } from '../schemas/common.ts';
import { accepted, commissionAnswers } from '../schemas/receipt.ts';
import { contextOf, ifMatch, toBeAsked } from './commands.ts';
import { addressOf } from './receipts.ts';

const command = 'answerObstacle';
const body = forwardedCommands[command];
type Answer = z.output<typeof body>;

const example = { obstacle: 1, outcome: 'guided', answer: 'Sở Nội vụ đã hướng dẫn đơn vị bổ sung hồ sơ theo quy định.' };

/** The command of the obstacle's own case that gives each answer, and the field that takes its text. */
const forwarded = {
  guided: { command: 'guideObstacle', field: 'guidance' },
  escalated: { command: 'escalateObstacle', field: 'report' },
  directed: { command: 'directObstacle', field: 'direction' },
} as const satisfies Record<Answer['outcome'], { command: CommandName; field: string }>;

/** How long the answer waits until the commission has been told. The obstacle's case tells it in any event. */
const patienceMs = 3_000;
const pauseMs = 40;

/** An obstacle of a commission may be answered at the commission. The answer is an act of the obstacle's own case. */
export const answerObstacleRoute: FastifyPluginAsyncZod = async (app) => {
  const counted = app.metrics.acts;
  app.post(
    `/api/commissions/:id/commands/${command}`,
    {
      config: { isForEverybody: true, seen: 'revision' },
      schema: {
        tags: ['commands'],
        operationId: command,
        summary: 'Answer an obstacle',
        description: 'An act of the obstacle’s own case. It is answered once the commission shows it.',
        params: z.object({ id: uuid }),
        headers: idempotencyHeaders.extend({ 'if-match': ifMatch }),
        body: body.strict().meta({ examples: [example] }),
        response: { 200: commissionAnswers.done, 202: accepted, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { db, who, params, headers } = request;
      const { obstacle: n, outcome, answer } = request.body;
      const { command: own, field } = forwarded[outcome];
      const commission = await commissionOf(db, params.id);
      if (!mayKnow(who, commission)) throw notFound();
      if (!mayGive(who, commission, own)) throw forbidden();
      const found = commission.obstacles.find((one) => one.n === n);
      const caseId = found?.case ?? null;
      if (!found || caseId === null) throw new Problem(409, 'UNKNOWN_OBSTACLE');

      const context = contextOf(request, app.engine);
      const given = { who, command: own, input: { [field]: answer }, key: headers['idempotency-key'] };
      const isRepeated = await isOnRecord(context, caseId, given);
      const seen = revisionIn(headers['if-match']);
      if (!isRepeated && seen !== undefined && commission.personRevision > seen) throw new Problem(409, 'CHANGED_SINCE');
      if (!isRepeated && !isOpenObstacle(found)) throw new Problem(409, 'UNKNOWN_OBSTACLE');
      const answered = await counted(reply, command, giveCommand(context, obstacleApi, caseId, given));
      if (answered.state === 'accepted') return toBeAsked(reply, addressOf(answered.updateId, { procedure: obstacleApi.name, id: caseId }));
      const { revision, stage, code, closedAt } = await told(db, params.id, { n, outcome });
      const { id, outcome: result } = answered.receipt;
      return reply.code(200).send({
        revision,
        stage: stageTold({ stage, closedAt }, stages[0]),
        outcome: result,
        code,
        receipt: `/api/receipts/${id}`,
      });
    },
  );
};

/** The commission, as stored. Imported history had no obstacles. */
async function commissionOf(db: Database, id: string): Promise<Commission> {
  const commission = (await loadCommission(db, id))?.commission;
  if (!commission) throw notFound();
  return commission;
}

/** Whether one of the person's roles has the right in an obstacle of this commission. */
function mayGive(who: Who, { parts }: Commission, command: CommandName): boolean {
  const { homeAffairs, decidingAuthority, union } = parts;
  const at = { parts: { homeAffairs, decidingAuthority, union, raiser: null }, raisedBy: '' };
  return who.roles.some((role) => authority[command].some((right) => holds(right, at, actorAs(who, role))));
}

/** Whether this very request was carried out before. Its answer is then the same again, whatever has happened since. */
async function isOnRecord(
  { db, province }: CommandContext,
  caseId: string,
  { who, command: own, input, key }: Submission,
): Promise<boolean> {
  const updateId = updateIdOf({ province, caseId, person: who.person, command: own, key });
  return (await receiptOnRecord(db, updateId, bodyDigestOf(input))) !== undefined;
}

/** The commission once it shows the answer, or as it is when its patience ends. */
async function told(db: Database, id: string, { n, outcome }: Pick<Answer, 'outcome'> & { n: number }): Promise<Commission> {
  for (const until = Date.now() + patienceMs; ; await delay(pauseMs)) {
    const commission = await commissionOf(db, id);
    const answers = commission.obstacles.find((one) => one.n === n)?.answers ?? [];
    if (answers.some((one) => one.outcome === outcome) || Date.now() > until) return commission;
  }
}
