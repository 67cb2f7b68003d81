import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createSession } from '../../db/sign-in/create-session.ts';
import { deleteExpiredSessions } from '../../db/sign-in/delete-expired-sessions.ts';
import { endAccess } from '../../db/sign-in/end-access.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { deleteSession } from '../../db/sign-in/delete-session.ts';
import type { Database } from '../../db/open-database.ts';
import { lastResetOf, type UsedReset } from '../../db/sign-in/password-resets.ts';
import { findAccount } from '../../db/sign-in/find-account.ts';
import { accountTried, recordAccess } from '../identity/access-record.ts';
import { admit, guessing, OverLimit, takeBack } from '../identity/limits.ts';
import { knownOf, newPasswordHash } from '../identity/new-passwords.ts';
import { endResets } from '../identity/password-resets.ts';
import { isPassword } from '../identity/passwords.ts';
import { hashSecret, nameOfSession, newSecret } from '../identity/secrets.ts';
import { rolesOf, type Role, type Who } from '../identity/who.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { nowIso, today } from '../clock.ts';
import { sessionEnd, sessionSecret, setSessionCookie } from '../plugins/identity.ts';
import { forbidden, Problem } from '../problem.ts';
import { capability, day, instant, organisationRef, personRef, empty, nothing, problemsOf } from '../schemas/common.ts';
import { newPassword } from '../schemas/new-password.ts';

const sessionAnswer = z.object({
  person: personRef,
  roles: z.array(z.object({ capability, organisation: organisationRef })),
  organisation: organisationRef
    .nullable()
    .describe('That of the first role. Nothing is decided by it: who acts for several bodies has them in `roles`.'),
  passwordReset: z
    .object({ at: instant, proposedBy: z.string(), confirmedBy: z.string() })
    .nullable()
    .describe('When I last set my password by a link, and the two administrators who made it.'),
  /** Today in Viet Nam. */
  today: day,
});

const credentials = z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

const passwordChange = z.strictObject({ current: z.string().min(1).max(1_000), new: newPassword });

/** The largest body from somebody who is not signed in: a name and a password. */
const openBodyLimit = 16 * 1024;

/** Routes to sign in and out, to read who is signed in, and to change one's own password. */
export const sessionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/session',
    {
      bodyLimit: openBodyLimit,
      config: { isOpen: true, seen: 'nothing: it opens a session' },
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
      const account = await signedIn(request, username, request.body.password);
      await openSession(request, reply, account);
      const roles = rolesOf(await listCapabilities(request.db, account.personId, today()));
      return answer(request.db, { person: account.personId, name: account.fullName, roles });
    },
  );

  app.get(
    '/api/session',
    {
      config: { isForEverybody: true },
      schema: { tags: ['session'], summary: 'Who am I, and what may I act as', response: { 200: sessionAnswer, ...problemsOf() } },
    },
    async (request) => answer(request.db, request.who),
  );

  app.delete(
    '/api/session',
    {
      config: { isForEverybody: true, isForSessions: true, seen: 'nothing: it ends the session it comes in' },
      schema: { tags: ['session'], summary: 'Sign out', response: { 204: nothing('Done.'), ...problemsOf(403) } },
    },
    async (request, reply) => {
      const secret = sessionSecret(request);
      if (secret !== undefined) await deleteSession(request.db, hashSecret(secret));
      const { person: personId, username: account, session } = request.who;
      await recordAccess(request, { outcome: 'signedOut', account, personId, session });
      setSessionCookie(reply, null);
      return reply.code(204).send(empty);
    },
  );

  app.put(
    '/api/session/password',
    {
      config: { isForEverybody: true, isForSessions: true, seen: { inBody: 'current' } },
      schema: {
        tags: ['session'],
        summary: 'Change my password; my other sessions and my access tokens end',
        body: passwordChange,
        response: { 204: nothing('Done.'), ...problemsOf(400, 403, 409, 429) },
      },
    },
    async (request, reply) => {
      await changePassword(request, request.body);
      return reply.code(204).send(empty);
    },
  );
};

/**
 * The account to which the password belongs. The attempt is counted before anything is looked up or hashed, so one over the limit costs
 * nothing. Throws 401, 429.
 */
async function signedIn(request: FastifyRequest, username: string, password: string) {
  const { db, ip } = request;
  const limits = guessing(ip, username);
  await heard(request, username, limits);
  const account = await findAccount(db, username, today());
  const isRight = await isPassword(password, account?.passwordHash);
  if (account?.mayEnter === true && isRight) {
    await takeBack(db, limits);
    return account;
  }
  const reason = !account ? 'unknownAccount' : !isRight ? 'wrongPassword' : account.disabledAt === null ? 'notValid' : 'disabled';
  await recordAccess(request, {
    outcome: 'signInFailed',
    reason,
    account: accountTried(username, account !== undefined),
    personId: account?.personId,
  });
  throw new Problem(401, 'SIGN_IN_FAILED');
}

async function heard(request: FastifyRequest, username: string, limits: ReturnType<typeof guessing>): Promise<void> {
  try {
    await admit(request.db, limits);
  } catch (error) {
    if (error instanceof OverLimit && error.isFirst) {
      const account = await findAccount(request.db, username, today());
      const tried = accountTried(username, account !== undefined);
      await recordAccess(request, { outcome: 'limited', reason: error.code, account: tried, personId: account?.personId });
    }
    throw error;
  }
}

async function openSession(request: FastifyRequest, reply: FastifyReply, account: { personId: string; username: string }): Promise<void> {
  const { db, server } = request;
  const { personId, username } = account;
  const secret = newSecret();
  const tokenHash = hashSecret(secret);
  const now = Date.now();
  const expiresAt = sessionEnd(server.config, now, now);
  await createSession(db, { tokenHash, personId, createdAt: new Date(now).toISOString(), expiresAt });
  await deleteExpiredSessions(db, nowIso());
  await recordAccess(request, { outcome: 'signedIn', account: username, personId, session: nameOfSession(tokenHash) });
  setSessionCookie(reply, secret);
}

async function changePassword(request: FastifyRequest, { current, new: next }: z.output<typeof passwordChange>): Promise<void> {
  const { db, ip, who } = request;
  const secret = sessionSecret(request);
  if (secret === undefined) throw forbidden();
  const { person: personId, username, session } = who;
  const said = { account: username, personId, session };
  // A guess here counts like a guess at signing in.
  const limits = guessing(ip, username);
  await heard(request, username, limits);
  const account = await findAccount(db, username, today());
  if (!(await isPassword(current, account?.passwordHash))) {
    await recordAccess(request, { outcome: 'passwordRefused', reason: 'wrongPassword', ...said });
    throw new Problem(409, 'PASSWORD_WRONG');
  }
  await takeBack(db, limits);
  const roles = await listCapabilities(db, personId, today());
  const passwordHash = await newPasswordHash(next, knownOf({ username, name: who.name, roles }), '/new');
  const at = nowIso();
  const by = { actor: themself(who), at };
  // The version makes sure that the password compared is the one that is replaced.
  await updateMasterRow(db, 'accounts', personId, { passwordHash }, by, { version: account!.rowVersion });
  await endResets(db, personId, by);
  await endAccess(db, personId, at, hashSecret(secret));
  await recordAccess(request, { outcome: 'passwordChanged', ...said });
}

async function answer(db: Database, { person: id, name, roles }: Pick<Who, 'person' | 'name'> & { roles: Role[] }) {
  const reset = await lastResetOf(db, id);
  const passwordReset = reset ? shownReset(reset) : null;
  return { person: { id, name }, roles, organisation: roles[0]?.organisation ?? null, passwordReset, today: today() };
}

function shownReset({ usedAt, proposedBy, confirmedBy }: UsedReset) {
  return { at: usedAt.toISOString(), proposedBy, confirmedBy };
}

/** The actor of a change to one's own account. It needs no role and acts for no body. */
const themself = ({ person, session }: Who) => ({ person, session });
