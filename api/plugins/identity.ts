import cookie from '@fastify/cookie';
import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccessToken } from '../../db/sign-in/find-access-token.ts';
import { findSession } from '../../db/sign-in/find-session.ts';
import { noteTokenAddress } from '../../db/sign-in/note-token-address.ts';
import { touchSession } from '../../db/sign-in/touch-session.ts';
import { nowIso, today } from '../clock.ts';
import type { Config } from '../config.ts';
import { refuseOtherPerson } from '../identity/acting-person.ts';
import { recordAccess } from '../identity/access-record.ts';
import { admit } from '../identity/limits.ts';
import { hashSecret, nameOfSession } from '../identity/secrets.ts';
import { authorise, rolesOf, type Who } from '../identity/who.ts';
import { forbidden, Problem } from '../problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is calling. Set before any handler runs, except on routes that are open. */
    who: Who;
  }
  interface FastifyContextConfig {
    /** Only for a session with a password: a program with a token must not take the account over. */
    isForSessions?: boolean;
    /** How often one person may call it in a minute, because it is costly. */
    mostPerMinute?: number;
  }
}

/** A session ends after this time even in use: a working day with overtime. */
export const sessionMs = 12 * 3_600_000;
/** How often a session's last use is written at most; at least ten times within the allowed idle time. */
const touchEveryMs = 60_000;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name of the cookie. Over HTTPS its prefix makes browsers refuse a cookie of another site or of a plain connection. */
export const sessionCookieOf = ({ secureCookies }: Pick<Config, 'secureCookies'>): string =>
  secureCookies ? '__Host-phanbien_session' : 'phanbien_session';

/** Sets the session's cookie, or clears it (null). */
export function setSessionCookie(reply: FastifyReply, secret: string | null): void {
  const { config } = reply.server;
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
  const name = sessionCookieOf(config);
  if (secret === null) reply.clearCookie(name, attributes);
  else reply.setCookie(name, secret, { ...attributes, maxAge: sessionMs / 1000 });
}

/** The secret of the session's cookie, where there is one. */
export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookieOf(request.server.config)];
}

/** The end (epoch milliseconds) of a session that is used now: by idleness, or by its longest life. */
export function sessionEnd({ sessionIdleMinutes }: Pick<Config, 'sessionIdleMinutes'>, begunAt: number, now: number): string {
  return new Date(Math.min(begunAt + sessionMs, now + sessionIdleMinutes * 60_000)).toISOString();
}

/**
 * Finds out who is calling before anything of the request is read, on every route that is not `isOpen`. It asks the route that the router
 * found and never the address, which can be written in many ways.
 */
export const identity = fp(
  async (app: FastifyInstance) => {
    await app.register(cookie);
    app.decorateRequest('who', null as unknown as Who);
    app.addHook('onRequest', async (request) => {
      const { is404, routeOptions } = request;
      const { isOpen, right, mostPerMinute } = routeOptions.config;
      if (is404 || isOpen === true) return;
      request.who = await authenticate(request);
      if (!changesNothing(request)) refuseOtherPerson(request);
      mayCall(request);
      if (right !== undefined) authorise(request.who, right);
      if (mostPerMinute === undefined) return;
      await admit(request.db, [{ of: ['route', request.method, routeOptions.url ?? '', request.who.person], most: mostPerMinute }]);
    });
    app.addHook('onSend', async (request, reply) => {
      // Record who was refused, and what. A 404 for something one may not know leaves no trace here.
      if (reply.statusCode !== 403 || (request.who as Who | null) === null) return;
      const { person: personId, username: account, session } = request.who;
      const requiredRight = request.routeOptions.config.right;
      await recordAccess(request, { outcome: 'refused', reason: request.refusal, account, personId, session, requiredRight });
    });
  },
  { name: 'identity', dependencies: ['doors', 'provinces', 'problems'] },
);

async function authenticate(request: FastifyRequest): Promise<Who> {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  const found = bearer === undefined ? await byCookie(request) : await byToken(request, bearer);
  if (!found) throw new Problem(401, 'UNAUTHENTICATED');
  return found;
}

/** Checks what a session or a token may call, before any role counts. Throws 403. */
function mayCall(request: FastifyRequest): void {
  const { who, routeOptions } = request;
  const { via } = who;
  if (via === 'token') {
    if (routeOptions.config.isForSessions === true) throw forbidden();
    if (who.mayOnlyRead === true && !changesNothing(request)) throw new Problem(403, 'TOKEN_READS_ONLY');
  } else if (!changesNothing(request) && request.headers['x-requested-with'] !== 'phanbien') {
    throw new Problem(403, 'CSRF_HEADER_MISSING');
  }
}

function changesNothing({ method, routeOptions }: FastifyRequest): boolean {
  return safeMethods.has(method) || routeOptions.config.changesNothing === true;
}

async function byCookie(request: FastifyRequest): Promise<Who | null> {
  const secret = sessionSecret(request);
  if (secret === undefined) return null;
  const tokenHash = hashSecret(secret);
  const session = await findSession(request.db, tokenHash, nowIso(), today());
  if (!session) return null;
  const now = Date.now();
  const { config } = request.server;
  const touchEvery = Math.min(touchEveryMs, config.sessionIdleMinutes * 6_000);
  // An unattended page polls too. That is no use of the session.
  const isUsed = request.headers['x-unattended'] !== 'true';
  if (isUsed && now - session.lastSeenAt.getTime() > touchEvery) {
    const expiresAt = sessionEnd(config, session.createdAt.getTime(), now);
    await touchSession(request.db, tokenHash, { at: new Date(now).toISOString(), expiresAt });
  }
  const { personId: person, fullName: name, username } = session;
  const roles = rolesOf(session.roles);
  return { person, name, username, session: nameOfSession(tokenHash), via: 'cookie', roles };
}

async function byToken(request: FastifyRequest, secret: string): Promise<Who | null> {
  const token = await findAccessToken(request.db, hashSecret(secret), nowIso(), today());
  if (!token) return null;
  const { id, personId: person, fullName: name, username } = token;
  const session = `token:${id}`;
  if (token.lastAddress !== request.ip && (await noteTokenAddress(request.db, id, request.ip))) {
    await recordAccess(request, { outcome: 'tokenUsed', account: username, personId: person, session });
  }
  return { person, name, username, session, via: 'token', mayOnlyRead: token.scope === 'read', roles: rolesOf(token.roles) };
}
