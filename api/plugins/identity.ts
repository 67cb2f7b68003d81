import cookie from '@fastify/cookie';
import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findAccessToken } from '../../db/sign-in/find-access-token.ts';
import { findSession } from '../../db/sign-in/find-session.ts';
import { touchSession } from '../../db/sign-in/touch-session.ts';
import { nowIso, today } from '../clock.ts';
import { hashSecret, nameOfSession } from '../identity/secrets.ts';
import { authorise, rolesOf, type Who } from '../identity/who.ts';
import { Problem } from '../problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is calling. Set before any handler runs, except on routes that are open. */
    who: Who;
  }
}

export const sessionCookie = 'phanbien_session';
/** A working day with overtime; every use within it begins it anew. */
export const sessionMs = 12 * 3_600_000;
/** A session's last use is written at most this often. */
const touchEveryMs = 60_000;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Finds out who is calling before anything of the request is read. Every route needs it unless it says `isOpen`: it is asked of the route
 * that was found, never of the address, which can be written in many ways.
 */
export const identity = fp(
  async (app: FastifyInstance) => {
    await app.register(cookie);
    app.decorateRequest('who', null as unknown as Who);
    app.addHook('onRequest', async (request) => {
      if (request.is404 || request.routeOptions.config.isOpen === true) return;
      request.who = await authenticate(request);
      const { right } = request.routeOptions.config;
      if (right !== undefined) authorise(request.who, right);
    });
  },
  { name: 'identity', dependencies: ['doors', 'provinces'] },
);

async function authenticate(request: FastifyRequest): Promise<Who> {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  const found = bearer === undefined ? await byCookie(request) : await byToken(request, bearer);
  if (!found) throw new Problem(401, 'UNAUTHENTICATED');
  if (found.via === 'cookie' && !changesNothing(request) && request.headers['x-requested-with'] !== 'phanbien') {
    throw new Problem(403, 'CSRF_HEADER_MISSING');
  }
  return found;
}

function changesNothing({ method, routeOptions }: FastifyRequest): boolean {
  return safeMethods.has(method) || routeOptions.config.changesNothing === true;
}

async function byCookie(request: FastifyRequest): Promise<Who | null> {
  const secret = request.cookies[sessionCookie];
  if (secret === undefined) return null;
  const tokenHash = hashSecret(secret);
  const session = await findSession(request.db, tokenHash, nowIso(), today());
  if (!session) return null;
  const now = Date.now();
  if (now - session.lastSeenAt.getTime() > touchEveryMs) {
    const seen = { at: new Date(now).toISOString(), expiresAt: new Date(now + sessionMs).toISOString() };
    await touchSession(request.db, tokenHash, seen);
  }
  const { personId: person, fullName: name, username } = session;
  return { person, name, username, session: nameOfSession(tokenHash), via: 'cookie', roles: rolesOf(session.roles) };
}

async function byToken(request: FastifyRequest, secret: string): Promise<Who | null> {
  const token = await findAccessToken(request.db, hashSecret(secret), nowIso(), today());
  if (!token) return null;
  const { id, personId: person, fullName: name, username } = token;
  return { person, name, username, session: `token:${id}`, via: 'token', roles: rolesOf(token.roles) };
}
