import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createAccessToken } from '../../db/sign-in/create-access-token.ts';
import { listAccessTokens } from '../../db/sign-in/list-access-tokens.ts';
import { revokeAccessToken } from '../../db/sign-in/revoke-access-token.ts';
import { endOfDay } from '../../domain/calendar/day.ts';
import { nowIso } from '../clock.ts';
import { hashSecret, newSecret } from '../identity/secrets.ts';
import { notFound } from '../problem.ts';
import { day, instant, empty, nothing, problemsOf, uuid, word } from '../schemas/common.ts';

const token = z.object({
  id: uuid,
  name: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

/** Personal access tokens: how programs act for a person. Everybody keeps their own. */
export const tokenRoutes: FastifyPluginAsyncZod = async (app) => {
  const schema = { tags: ['session'] };

  app.get(
    '/api/tokens',
    {
      config: { isForEverybody: true },
      schema: { ...schema, summary: 'My access tokens', response: { 200: z.object({ items: z.array(token) }), ...problemsOf() } },
    },
    async (request) => {
      const items = await listAccessTokens(request.db, request.who.person);
      return {
        items: items.map(({ id, name, createdAt, expiresAt, revokedAt }) => ({
          id,
          name,
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt?.toISOString() ?? null,
          revokedAt: revokedAt?.toISOString() ?? null,
        })),
      };
    },
  );

  app.post(
    '/api/tokens',
    {
      config: { isForEverybody: true },
      schema: {
        ...schema,
        summary: 'Make an access token; it is shown this once',
        body: z.strictObject({ name: word(100), expiresOn: day.optional() }),
        response: { 201: token.extend({ token: z.string() }), ...problemsOf(400, 403) },
      },
    },
    async (request, reply) => {
      const { name, expiresOn } = request.body;
      const secret = newSecret();
      const expiresAt = expiresOn === undefined ? null : new Date(endOfDay(expiresOn)).toISOString();
      const made = { id: randomUUID(), name, createdAt: nowIso(), expiresAt };
      await createAccessToken(request.db, { ...made, personId: request.who.person, tokenHash: hashSecret(secret) });
      return reply.code(201).send({ ...made, revokedAt: null, token: secret });
    },
  );

  app.delete(
    '/api/tokens/:id',
    {
      config: { isForEverybody: true },
      schema: {
        ...schema,
        summary: 'Revoke an access token',
        params: z.object({ id: uuid }),
        response: { 204: nothing('Done.'), ...problemsOf(403, 404) },
      },
    },
    async (request, reply) => {
      const revoked = await revokeAccessToken(request.db, { id: request.params.id, personId: request.who.person, at: nowIso() });
      if (!revoked) throw notFound();
      return reply.code(204).send(empty);
    },
  );
};
