import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findState } from '../../db/cases/find-state.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { stageTold } from '../../domain/case/case-state.ts';
import { procedureOf, stateOf } from '../../domain/procedures.ts';
import { forgetSecret } from '../commands/forget-secrets.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Answered } from '../commands/conclude.ts';
import { beginCase, giveCommand } from '../commands/give-command.ts';
import type { Engine } from '../engine.ts';
import { errorInBrief } from '../../telemetry/log.ts';
import type { ReceiptAnswer } from '../commands/receipts.ts';
import { ifMatchForm, revisionIn } from '../etag.ts';
import type { Who } from '../identity/who.ts';
import { forbidden, Problem } from '../problem.ts';
import type { ApiCommand, ApiProcedure, GivenBirth, GivenOnBehalf } from '../procedures/api-procedure.ts';
import { addressOf } from './receipts.ts';
import { idempotencyHeaders, problemsOf, uuid } from '../schemas/common.ts';
import { onBehalfOf } from '../schemas/on-behalf.ts';
import { accepted } from '../schemas/receipt.ts';

/** The header `If-Match` of an act. */
export const ifMatch = z
  .string()
  .regex(ifMatchForm)
  .optional()
  .describe('The revision that was seen, quoted, or the ETag as it came: refused when a person has acted since.');

/** The routes of a procedure's acts: one for each command, and one that begins a case. */
export const commandRoutes =
  (procedure: ApiProcedure): FastifyPluginAsyncZod =>
  async (app) => {
    const counted = app.metrics.acts;
    const { collection, births, birth, commands, answers, name } = procedure;

    app.post(
      `/api/${collection}`,
      {
        config: { isForEverybody: true, seen: `nothing: it begins a ${name}` },
        schema: {
          tags: [collection],
          summary: birth.summary,
          headers: idempotencyHeaders,
          body: birth.body,
          response: { 201: answers.born, 202: accepted, ...problemsOf(400, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const given = birth.read(request.body);
        const key = request.headers['idempotency-key'];
        const context = contextOf(request, app.engine);
        const begun = await counted(reply, given.command, begin(context, procedure, { ...given, who: request.who, key })).catch(
          async (error: unknown) => {
            if (error instanceof Problem && error.code === 'SECRET_MATERIAL') await forgetSecret(request, { said: request.body, key });
            throw error;
          },
        );
        if (begun.state === 'accepted') return toBeAsked(reply, addressOf(begun.updateId, begun.key));
        const { outcome } = begun.receipt;
        // The case never began. Its letter is sent again under another key.
        if (outcome.result === 'refused') throw new Problem(409, outcome.reason ?? 'EFFECT_IMPOSSIBLE');
        const born = await bornIn(context, begun);
        return reply.code(201).header('location', `/api/${collection}/${born.id}`).send(born);
      },
    );

    for (const [command, offered] of Object.entries(commands)) {
      if (births.includes(command)) continue;
      app.post(
        `/api/${collection}/:id/commands/${command}`,
        {
          config: { isForEverybody: true, seen: 'revision' },
          schema: {
            tags: ['commands'],
            operationId: command,
            summary: offered.title,
            params: z.object({ id: uuid }),
            headers: idempotencyHeaders.extend({ 'if-match': ifMatch }),
            body: bodyOf(offered),
            response: { 200: answers.done, 202: accepted, ...problemsOf(400, 403, 404, 409) },
          },
        },
        async (request, reply) => {
          const { id } = request.params;
          const key = request.headers['idempotency-key'];
          const seenRevision = revisionIn(request.headers['if-match']);
          const { onBehalfOf: one, ...input } = request.body as { onBehalfOf?: GivenOnBehalf };
          const given = { who: request.who, command, input, onBehalfOf: one, key, seenRevision };
          const answered = await counted(reply, command, giveCommand(contextOf(request, app.engine), procedure, id, given));
          return tellDone(reply, procedure, id, answered);
        },
      );
    }
  };

/** A case that was begun. `key` is the case whose act it was. */
type Begun = Answered & { key: CaseKey };

/** Begins the case, or asks the case that is named in `through` to begin it. */
async function begin(context: CommandContext, procedure: ApiProcedure, birth: GivenBirth & { who: Who; key: string }): Promise<Begun> {
  const { through, organisation, who, ...given } = birth;
  const submission = { ...given, who: organisation === undefined ? who : actingFor(who, organisation) };
  if (through) {
    const answered = await giveCommand(context, through.procedure, through.id, submission);
    return { ...answered, key: { procedure: through.procedure.name, id: through.id } };
  }
  const { id, ...answered } = await beginCase(context, procedure, submission);
  return { ...answered, key: { procedure: procedure.name, id } };
}

/** The person with the roles that they hold at this body. Throws 403 when they hold none there. */
function actingFor(who: Who, body: string): Who {
  const roles = who.roles.filter(({ organisation }) => organisation.id === body);
  if (roles.length === 0) throw forbidden();
  return { ...who, roles };
}

/** The case that has begun. One that another case began is read, since the receipt tells of the case that began it. */
async function bornIn({ db }: CommandContext, { receipt, key }: Extract<Begun, { state: 'onRecord' }>) {
  const begun = receipt.outcome.case;
  if (begun === undefined) return { id: key.id, code: receipt.code, stage: receipt.stage, revision: receipt.revision };
  const stored = await findState(db, begun);
  // The case has begun, and its first fact is on its way to the record.
  if (!stored) throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 1, act: receipt.id });
  const c = stateOf(stored);
  return { id: begun, code: c.code, stage: stageTold(c, procedureOf(stored.procedure).stages[0]!), revision: c.revision };
}

/** 200 with what happened, or 202 with the address to ask again. */
function tellDone(reply: FastifyReply, { name }: ApiProcedure, id: string, answered: Answered) {
  if (answered.state === 'accepted') return toBeAsked(reply, addressOf(answered.updateId, { procedure: name, id }));
  return reply.code(200).send(toldOf(answered.receipt));
}

/** The province of a request, and its engine. */
export function contextOf({ province, db, log }: FastifyRequest, engine: Engine): CommandContext {
  const onRecordLater = (cause: unknown) => {
    log.warn({ error: errorInBrief(cause) }, 'an accepted act is left to the procedure to put on record');
  };
  return { province: province.code, db, engine, onRecordLater };
}

/**
 * The body of a command, with its example. Unknown fields are refused: a mistyped name must not pass for an absent field. A command that may
 * be entered from a paper takes the envelope beside its input.
 */
function bodyOf({ schema, example, isEntered }: ApiCommand) {
  const whole = isEntered === true ? schema.extend({ onBehalfOf }) : schema;
  return whole.strict().meta({ examples: [example] });
}

/** What a command's answer says of its receipt. */
export function toldOf({ id, revision, stage, outcome, code }: ReceiptAnswer) {
  return { revision, stage, outcome, code, receipt: `/api/receipts/${id}` };
}

/** 202 with the address to ask again. */
export function toBeAsked(reply: FastifyReply, address: string) {
  return reply.code(202).header('location', address).header('retry-after', '1').send({ receipt: address });
}
