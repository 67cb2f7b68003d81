import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { openToAnybody } from './doors.ts';

/** Decoded addresses that are never a page of the application. */
const notAPage = /^[/\\]*(api|health|metrics|assets)([/\\]|$)/i;

/** Browsers may store a file for a year when its name contains a hash of its content. */
const yearInSeconds = 31_536_000;

/**
 * Serves the web application at `/`: its built files, and its one page for every other address, which the application's router reads.
 * Without a built application `/` leads to the description of the API.
 */
export const web = fp(
  async (app: FastifyInstance) => {
    const folder = app.config.webDirectory;
    const file = folder === undefined ? undefined : join(folder, 'index.html');
    if (folder === undefined || file === undefined || !existsSync(file)) {
      app.get('/', { config: { isOpen: true }, schema: { hide: true } }, (_request, reply) => reply.redirect('/api/docs'));
      return;
    }
    const page = readFileSync(file, 'utf8');
    await openToAnybody(app, async (scope) => {
      await scope.register(fastifyStatic, {
        root: join(folder, 'assets'),
        prefix: '/assets/',
        maxAge: yearInSeconds * 1000,
        immutable: true,
        index: false,
        preCompressed: true,
      });
      scope.get('/favicon.svg', { schema: { hide: true } }, (_request, reply) => reply.sendFile('favicon.svg', folder));
    });
    app.get('/*', { config: { isOpen: true }, schema: { hide: true } }, (request, reply) => {
      if (notAPage.test((request.params as { '*': string })['*'])) return reply.callNotFound();
      return sendPage(reply, page);
    });
  },
  { name: 'web', dependencies: ['problems'] },
);

/**
 * Allows scripts, pictures and calls of this origin only. The component library writes styles into the page as it runs; they carry the
 * nonce of this answer. A style of a single element is allowed, since it cannot fetch or run anything.
 */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return reply
    .header('content-security-policy', policy.join('; '))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replace('__CSP_NONCE__', nonce));
}
