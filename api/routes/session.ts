import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createSession } from '../../db/sign-in/create-session.ts';
import { deleteExpiredSessions } from '../../db/sign-in/delete-expired-sessions.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { deleteOtherSessionsOf, deleteSession } from '../../db/sign-in/delete-session.ts';
import { findAccount } from '../../db/sign-in/find-account.ts';
import { FailedAttempts } from '../identity/failed-attempts.ts';
import { hashPassword, isPassword } from '../identity/passwords.ts';
import { hashSecret, newSecret } from '../identity/secrets.ts';
import { actorAs, rolesOf, type Role, type Who } from '../identity/who.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { nowIso, today } from '../clock.ts';
import { sessionCookie, sessionMs } from '../plugins/identity.ts';
import { forbidden, Problem } from '../problem.ts';
import { capability, day, organisationRef, personRef, empty, nothing, problemsOf } from '../schemas/common.ts';
import { newPassword } from '../schemas/new-password.ts';

const sessionAnswer = z.object({
  person: personRef,
  roles: z.array(z.object({ capability, organisation: organisationRef })),
  organisation: organisationRef.nullable(),
  /** Which day it is in Viet Nam. */
  today: day,
});

const credentials = z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

const passwordChange = z.strictObject({ current: z.string().min(1).max(1_000), new: newPassword });

/** Signing in and out, who one is, and the password one does it with. */
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
    {
      config: { isForEverybody: true },
      schema: { tags: ['session'], summary: 'Who am I, and what may I act as', response: { 200: sessionAnswer, ...problemsOf() } },
    },
    async (request) => answer(request.who),
  );

  app.delete(
    '/api/session',
    {
      config: { isForEverybody: true },
      schema: { tags: ['session'], summary: 'Sign out', response: { 204: nothing('Done.'), ...problemsOf(403) } },
    },
    async (request, reply) => {
      const secret = request.cookies[sessionCookie];
      if (secret !== undefined) await deleteSession(request.db, hashSecret(secret));
      return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send(empty);
    },
  );

  app.put(
    '/api/session/password',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['session'],
        summary: 'Change my password; my other sessions end',
        body: passwordChange,
        response: { 204: nothing('Done.'), ...problemsOf(400, 403, 409, 429) },
      },
    },
    async (request, reply) => {
      const { db, ip, who, cookies } = request;
      const secret = cookies[sessionCookie];
      // A program that was lent a token must not be able to take the account over.
      if (who.via !== 'cookie' || secret === undefined) throw forbidden();
      // Guessed here or at signing in, it is the same guess.
      const wait = failed.waitFor(ip, who.username, Date.now());
      if (wait !== null) throw new Problem(429, 'TOO_MANY_ATTEMPTS', { retryAfter: wait });
      const account = await findAccount(db, who.username);
      if (!(await isPassword(request.body.current, account?.passwordHash))) {
        failed.count(ip, who.username, Date.now());
        throw new Problem(409, 'PASSWORD_WRONG');
      }
      const passwordHash = await hashPassword(request.body.new);
      await updateMasterRow(db, 'accounts', who.person, { passwordHash }, { actor: themself(who), at: nowIso() });
      await deleteOtherSessionsOf(db, who.person, hashSecret(secret));
      return reply.code(204).send(empty);
    },
  );
};

function answer({ person: id, name, roles }: Pick<Who, 'person' | 'name'> & { roles: Role[] }) {
  return { person: { id, name }, roles, organisation: roles[0]?.organisation ?? null, today: today() };
}

/** Who changes what is their own needs no role for it; the first they have is on record, as everywhere. */
function themself(who: Who) {
  const [role] = who.roles;
  return role ? actorAs(who, role) : { person: who.person, session: who.session };
}
