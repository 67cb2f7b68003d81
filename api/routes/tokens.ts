import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createAccessToken } from '../../db/sign-in/create-access-token.ts';
import { listAccessTokens } from '../../db/sign-in/list-access-tokens.ts';
import { revokeAccessToken } from '../../db/sign-in/revoke-access-token.ts';
import { endOfDay, plusDays } from '../../domain/calendar/day.ts';
import { nowIso, today } from '../clock.ts';
import { recordAccess } from '../identity/access-record.ts';
import { hashSecret, newSecret } from '../identity/secrets.ts';
import { notFound, Problem } from '../problem.ts';
import { day, instant, empty, nothing, problemsOf, uuid, word } from '../schemas/common.ts';

/** The longest life of a token. A program needed for longer gets a new one. The table has the same limit. */
const mostDays = 90;

const scope = z.enum(['read', 'act']).describe('`read` changes nothing; `act` may do whatever its person may.');

const token = z.object({
  id: uuid,
  name: z.string(),
  scope,
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

const making = z.strictObject({
  name: word(100),
  scope: scope.default('read'),
  expiresOn: day.optional().describe(`Its last day, at most ${mostDays} days from today; that day when left out.`),
});

/** Personal access tokens, by which programs act for a person. People manage their own, and only after signing in with a password. */
export const tokenRoutes: FastifyPluginAsyncZod = async (app) => {
  const schema = { tags: ['session'] };
  const config = { isForEverybody: true, isForSessions: true, seen: 'nothing: a token is made or revoked, and never changed' } as const;

  app.get(
    '/api/tokens',
    {
      config,
      schema: { ...schema, summary: 'My access tokens', response: { 200: z.object({ items: z.array(token) }), ...problemsOf(403) } },
    },
    async (request) => {
      const items = await listAccessTokens(request.db, request.who.person);
      return {
        items: items.map(({ id, name, scope: reach, createdAt, expiresAt, revokedAt }) => ({
          id,
          name,
          scope: reach as 'read' | 'act',
          createdAt: createdAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          revokedAt: revokedAt?.toISOString() ?? null,
        })),
      };
    },
  );

  app.post(
    '/api/tokens',
    {
      config,
      schema: {
        ...schema,
        summary: 'Make an access token; it is shown this once',
        body: making,
        response: { 201: token.extend({ token: z.string() }), ...problemsOf(400, 403) },
      },
    },
    async (request, reply) => {
      const { name, scope: reach, expiresOn } = request.body;
      const secret = newSecret();
      const made = { id: randomUUID(), name, scope: reach, createdAt: nowIso(), expiresAt: lastMoment(expiresOn) };
      await createAccessToken(request.db, { ...made, personId: request.who.person, tokenHash: hashSecret(secret) });
      await recordAccess(request, { outcome: 'tokenMade', reason: reach, ...mine(request) });
      return reply.code(201).send({ ...made, revokedAt: null, token: secret });
    },
  );

  app.delete(
    '/api/tokens/:id',
    {
      config,
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
      await recordAccess(request, { outcome: 'tokenRevoked', ...mine(request) });
      return reply.code(204).send(empty);
    },
  );
};

const mine = ({ who: { person: personId, username: account, session } }: FastifyRequest) => ({ personId, account, session });

function lastMoment(expiresOn: string | undefined): string {
  const now = today();
  const latest = plusDays(now, mostDays);
  const on = expiresOn ?? latest;
  const code = on < now ? 'FIELD_TOO_SMALL' : on > latest ? 'FIELD_TOO_LARGE' : null;
  if (code !== null) throw new Problem(400, 'TOKEN_TERM', { errors: [{ in: 'body', pointer: '/expiresOn', code }] });
  return new Date(endOfDay(on)).toISOString();
}
