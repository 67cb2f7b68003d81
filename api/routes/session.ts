import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createSession } from '../../db/sign-in/create-session.ts';
import { deleteExpiredSessions } from '../../db/sign-in/delete-expired-sessions.ts';
import { deleteSession } from '../../db/sign-in/delete-session.ts';
import { findAccount } from '../../db/sign-in/find-account.ts';
import { FailedAttempts } from '../identity/failed-attempts.ts';
import { isPassword } from '../identity/passwords.ts';
import { hashSecret, newSecret } from '../identity/secrets.ts';
import type { Role, Who } from '../identity/who.ts';
import { rolesOf } from '../identity/who.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { nowIso, today } from '../clock.ts';
import { sessionCookie, sessionMs } from '../plugins/identity.ts';
import { Problem } from '../problem.ts';
import { capability, organisationRef, personRef, empty, nothing, problemsOf } from '../schemas/common.ts';

const sessionAnswer = z.object({
  person: personRef,
  roles: z.array(z.object({ capability, organisation: organisationRef })),
  organisation: organisationRef.nullable(),
});

const credentials = z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

/** Signing in and out, and who one is. */
export const sessionRoutes: FastifyPluginAsyncZod = async (app) => {
  const failed = new FailedAttempts();

  app.post(
    '/api/session',
    {
      config: { isOpen: true },
      schema: {
        tags: ['session'],
        summary: 'Sign in',
        security: [],
        body: credentials,
        response: { 200: sessionAnswer, ...problemsOf(400, 429) },
      },
    },
    async (request, reply) => {
      const username = request.body.username.normalize('NFC').trim().toLowerCase();
      const wait = failed.waitFor(request.ip, username, Date.now());
      if (wait !== null) throw new Problem(429, 'TOO_MANY_ATTEMPTS', { retryAfter: wait });
      const account = await findAccount(request.db, username);
      const isRight = await isPassword(request.body.password, account?.passwordHash);
      if (!account || !isRight || account.disabledAt !== null || (account.validTo !== null && account.validTo < today())) {
        failed.count(request.ip, username, Date.now());
        throw new Problem(401, 'SIGN_IN_FAILED');
      }
      const secret = newSecret();
      const now = Date.now();
      const expiresAt = new Date(now + sessionMs).toISOString();
      await createSession(request.db, { tokenHash: hashSecret(secret), personId: account.personId, createdAt: nowIso(), expiresAt });
      await deleteExpiredSessions(request.db, nowIso());
      const { secureCookies: secure } = app.config;
      reply.setCookie(sessionCookie, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionMs / 1000 });
      const roles = rolesOf(await listCapabilities(request.db, account.personId, today()));
      return answer({ person: account.personId, name: account.fullName, roles });
    },
  );

  app.get(
    '/api/session',
    { schema: { tags: ['session'], summary: 'Who am I, and what may I act as', response: { 200: sessionAnswer, ...problemsOf() } } },
    async (request) => answer(request.who),
  );

  app.delete(
    '/api/session',
    { schema: { tags: ['session'], summary: 'Sign out', response: { 204: nothing('Done.'), ...problemsOf(403) } } },
    async (request, reply) => {
      const secret = request.cookies[sessionCookie];
      if (secret !== undefined) await deleteSession(request.db, hashSecret(secret));
      return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send(empty);
    },
  );
};

function answer({ person: id, name, roles }: Pick<Who, 'person' | 'name'> & { roles: Role[] }) {
  return { person: { id, name }, roles, organisation: roles[0]?.organisation ?? null };
}
