import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { birthCommands, commandNames, commandSchemas, type BirthCommand, type CommandName } from '../../domain/commission/commands.ts';
import { commandTitles } from '../../locale/commands.ts';
import { forgetSecret } from '../commands/forget-secrets.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { beginCommission, giveCommand } from '../commands/give-command.ts';
import type { Engine } from '../engine.ts';
import { errorInBrief } from '../../telemetry/log.ts';
import type { ReceiptAnswer } from '../commands/receipts.ts';
import { ifMatchForm, revisionIn } from '../etag.ts';
import { examples } from '../examples.ts';
import { Problem } from '../problem.ts';
import { addressOf } from './receipts.ts';
import { idempotencyHeaders, problemsOf, uuid } from '../schemas/common.ts';
import { accepted, born, done } from '../schemas/receipt.ts';

const ifMatch = z
  .string()
  .regex(ifMatchForm)
  .optional()
  .describe('The revision that was seen, quoted, or the ETag as it came: refused when a person has acted since.');

const isBirth = (command: CommandName): command is BirthCommand => (birthCommands as readonly CommandName[]).includes(command);

/** One route for each command, and one that begins a commission. */
export const commandRoutes: FastifyPluginAsyncZod = async (app) => {
  const counted = app.metrics.acts;

  app.post(
    '/api/commissions',
    {
      config: { isForEverybody: true, seen: 'nothing: it begins a commission' },
      schema: {
        tags: ['commissions'],
        summary: 'Begin a commission',
        headers: idempotencyHeaders,
        body: birthBody,
        response: { 201: born, 202: accepted, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { command, ...input } = request.body;
      const key = request.headers['idempotency-key'];
      const context = contextOf(request, app.engine);
      const begun = await counted(reply, command, beginCommission(context, { who: request.who, command, input, key })).catch(
        async (error: unknown) => {
          if (error instanceof Problem && error.code === 'SECRET_MATERIAL') await forgetSecret(request, { said: input, key });
          throw error;
        },
      );
      if (begun.state === 'accepted') return toBeAsked(reply, addressOf(begun.updateId, begun.id));
      const { code, stage, revision, outcome } = begun.receipt;
      // The commission never began. Its letter is sent again under another key.
      if (outcome.result === 'refused') throw new Problem(409, outcome.reason ?? 'EFFECT_IMPOSSIBLE');
      return reply
        .code(201)
        .header('location', `/api/commissions/${begun.receipt.commissionId}`)
        .send({ id: begun.receipt.commissionId, code, stage, revision });
    },
  );

  for (const command of commandNames.filter((name) => !isBirth(name))) {
    app.post(
      `/api/commissions/:id/commands/${command}`,
      {
        config: { isForEverybody: true, seen: 'revision' },
        schema: {
          tags: ['commands'],
          operationId: command,
          summary: commandTitles[command].en,
          params: z.object({ id: uuid }),
          headers: idempotencyHeaders.extend({ 'if-match': ifMatch }),
          body: bodyOf(command),
          response: { 200: done, 202: accepted, ...problemsOf(400, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const context = contextOf(request, app.engine);
        const key = request.headers['idempotency-key'];
        const seenRevision = revisionIn(request.headers['if-match']);
        const given = { who: request.who, command, input: request.body, key, seenRevision };
        const answered = await counted(reply, command, giveCommand(context, request.params.id, given));
        if (answered.state === 'accepted') return toBeAsked(reply, addressOf(answered.updateId, request.params.id));
        return reply.code(200).send(toldOf(answered.receipt));
      },
    );
  }
};

/** The province of a request, and its engine. */
function contextOf({ province, db, log }: FastifyRequest, engine: Engine): CommandContext {
  const onRecordLater = (cause: unknown) => {
    log.warn({ error: errorInBrief(cause) }, 'an accepted act is left to the procedure to put on record');
  };
  return { province: province.code, db, engine, onRecordLater };
}

/** The body of a command, with its example. Unknown fields are refused: a mistyped name must not pass for an absent field. */
function bodyOf(command: CommandName) {
  return (commandSchemas[command] as z.ZodObject).strict().meta({ examples: [examples[command]] });
}

const birthExamples = {
  submitRequest: { command: 'submitRequest', ...examples.submitRequest },
  proposeByUnion: { command: 'proposeByUnion', ...examples.proposeByUnion },
};

/** The fields of the input, next to the command's name. */
const birthBody = z
  .discriminatedUnion('command', [
    z.strictObject({ command: z.literal('submitRequest'), ...commandSchemas.submitRequest.shape }),
    z.strictObject({ command: z.literal('proposeByUnion'), ...commandSchemas.proposeByUnion.shape }),
  ])
  .meta({ examples: Object.values(birthExamples) });

function toldOf({ id, revision, stage, outcome, code }: ReceiptAnswer) {
  return { revision, stage, outcome, code, receipt: `/api/receipts/${id}` };
}

function toBeAsked(reply: FastifyReply, address: string) {
  return reply.code(202).header('location', address).header('retry-after', '1').send({ receipt: address });
}
