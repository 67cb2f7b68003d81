import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { forgetSecret } from '../commands/forget-secrets.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Answered } from '../commands/conclude.ts';
import { beginCase, giveCommand } from '../commands/give-command.ts';
import type { Engine } from '../engine.ts';
import { errorInBrief } from '../../telemetry/log.ts';
import type { ReceiptAnswer } from '../commands/receipts.ts';
import { ifMatchForm, revisionIn } from '../etag.ts';
import { Problem } from '../problem.ts';
import type { ApiCommand, ApiProcedure } from '../procedures/api-procedure.ts';
import { addressOf } from './receipts.ts';
import { idempotencyHeaders, problemsOf, uuid } from '../schemas/common.ts';
import { accepted, born, done } from '../schemas/receipt.ts';

const ifMatch = z
  .string()
  .regex(ifMatchForm)
  .optional()
  .describe('The revision that was seen, quoted, or the ETag as it came: refused when a person has acted since.');

/** The routes of a procedure's acts: one for each command, and one that begins a case. */
export const commandRoutes =
  (procedure: ApiProcedure): FastifyPluginAsyncZod =>
  async (app) => {
    const counted = app.metrics.acts;
    const { name, collection, births, commands } = procedure;

    app.post(
      `/api/${collection}`,
      {
        config: { isForEverybody: true, seen: `nothing: it begins a ${name}` },
        schema: {
          tags: [collection],
          summary: `Begin a ${name}`,
          headers: idempotencyHeaders,
          body: birthBody(procedure),
          response: { 201: born, 202: accepted, ...problemsOf(400, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const { command, ...input } = request.body;
        const key = request.headers['idempotency-key'];
        const context = contextOf(request, app.engine);
        const begun = await counted(reply, command, beginCase(context, procedure, { who: request.who, command, input, key })).catch(
          async (error: unknown) => {
            if (error instanceof Problem && error.code === 'SECRET_MATERIAL') await forgetSecret(request, { said: input, key });
            throw error;
          },
        );
        if (begun.state === 'accepted') return toBeAsked(reply, addressOf(begun.updateId, { procedure: name, id: begun.id }));
        const { code, stage, revision, outcome } = begun.receipt;
        // The case never began. Its letter is sent again under another key.
        if (outcome.result === 'refused') throw new Problem(409, outcome.reason ?? 'EFFECT_IMPOSSIBLE');
        return reply.code(201).header('location', `/api/${collection}/${begun.id}`).send({ id: begun.id, code, stage, revision });
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
            response: { 200: done, 202: accepted, ...problemsOf(400, 403, 404, 409) },
          },
        },
        async (request, reply) => {
          const { id } = request.params;
          const key = request.headers['idempotency-key'];
          const seenRevision = revisionIn(request.headers['if-match']);
          const given = { who: request.who, command, input: request.body, key, seenRevision };
          const answered = await counted(reply, command, giveCommand(contextOf(request, app.engine), procedure, id, given));
          return tellDone(reply, procedure, id, answered);
        },
      );
    }
  };

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

/** The body of a command, with its example. Unknown fields are refused: a mistyped name must not pass for an absent field. */
function bodyOf({ schema, example }: ApiCommand) {
  return schema.strict().meta({ examples: [example] });
}

/** The body of a birth: the fields of the input, next to the command's name. */
function birthBody({ births, commands }: ApiProcedure) {
  const bodies = births.map((command) => z.strictObject({ command: z.literal(command), ...commands[command]!.schema.shape }));
  return z
    .discriminatedUnion('command', bodies as unknown as [(typeof bodies)[0], ...typeof bodies])
    .meta({ examples: births.map((command) => ({ command, ...commands[command]!.example })) });
}

function toldOf({ id, revision, stage, outcome, code }: ReceiptAnswer) {
  return { revision, stage, outcome, code, receipt: `/api/receipts/${id}` };
}

function toBeAsked(reply: FastifyReply, address: string) {
  return reply.code(202).header('location', address).header('retry-after', '1').send({ receipt: address });
}
