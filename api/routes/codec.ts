import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Payload } from '@temporalio/common';
import { z } from 'zod';
import { isEncrypted } from '../../encryption/encrypting-codec.ts';
import { Problem } from '../problem.ts';

/** A payload in Temporal's JSON form: bytes in base64. */
const payload = z.object({ metadata: z.record(z.string(), z.base64()).optional(), data: z.base64().optional() });
const payloads = z.object({ payloads: z.array(payload).max(10_000) });

/** A page of a history after decoding. 100 events of at most 2 MB would be larger, but no event here comes near that size. */
const bodyLimit = 32 * 1024 * 1024;
const preflightSeconds = 600;

/**
 * The codec endpoint of Temporal's UI and command line: `{payloads}` in, `{payloads}` out, encrypted or decrypted. It is for
 * administrators: by access token (`temporal --codec-auth "Bearer …"`), or by session cookie from the UI's own pages (`temporalUiOrigin`).
 * The API's description does not list it. It handles payloads and knows nothing of commissions.
 */
export const codecRoutes: FastifyPluginAsyncZod = async (app) => {
  const { dataConverter, temporalUiOrigin } = app.config;
  const codecs = dataConverter?.payloadCodecs ?? [];

  // Every answer needs these headers, refusals too. Otherwise the UI would show a network failure in place of the refusal.
  app.addHook('onSend', async (request, reply) => {
    reply.header('vary', 'Origin');
    if (temporalUiOrigin === undefined || request.headers.origin !== temporalUiOrigin) return;
    reply.header('access-control-allow-origin', temporalUiOrigin).header('access-control-allow-credentials', 'true');
  });

  const decoded = (given: Payload[]) => codecs.reduce(async (all, codec) => codec.decode(await all), Promise.resolve(given));
  const directions = {
    encode: (given: Payload[]) => codecs.reduceRight(async (all, codec) => codec.encode(await all), Promise.resolve(given)),
    // A payload that is not encrypted, such as one from another program, is shown unchanged.
    decode: (given: Payload[]) => Promise.all(given.map(async (one) => (isEncrypted(one) ? (await decoded([one]))[0]! : one))),
  };
  for (const [direction, convert] of Object.entries(directions)) {
    const path = `/api/codec/${direction}`;
    app.options(path, { config: { isOpen: true }, schema: { hide: true } }, async (_request, reply) => {
      reply
        .header('access-control-allow-methods', 'POST')
        .header('access-control-allow-headers', 'content-type, x-namespace, authorization');
      return reply.header('access-control-max-age', String(preflightSeconds)).code(204).send();
    });
    app.post(
      path,
      {
        bodyLimit,
        config: { right: 'decodePayloads', changesNothing: true },
        schema: { hide: true, body: payloads, response: { 200: payloads } },
      },
      async (request) => {
        const { person } = request.who;
        request.log.info({ person, direction, payloads: request.body.payloads.length }, 'payloads converted for an administrator');
        try {
          return { payloads: (await convert(request.body.payloads.map(fromJson))).map(toJson) };
        } catch (error) {
          // The error's message names the missing key and nothing of the content.
          request.log.warn({ person, direction, reason: error instanceof Error ? error.message : 'unknown' }, 'payloads not converted');
          throw new Problem(400, 'VALIDATION', { errors: [{ in: 'body', pointer: '/payloads', code: 'FIELD_WRONG_FORM' }], cause: error });
        }
      },
    );
  }
};

function fromJson({ metadata = {}, data = '' }: z.infer<typeof payload>): Payload {
  return {
    metadata: Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, Buffer.from(value, 'base64')])),
    data: Buffer.from(data, 'base64'),
  };
}

function toJson({ metadata, data }: Payload): z.infer<typeof payload> {
  return {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, base64(value)])),
    data: base64(data ?? new Uint8Array()),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
