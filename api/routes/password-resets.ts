import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { endAccess } from '../../db/sign-in/end-access.ts';
import { findReset, lockReset, type Reset } from '../../db/sign-in/password-resets.ts';
import { nowIso, today } from '../clock.ts';
import { recordAccess } from '../identity/access-record.ts';
import { admit, guessingCode, OverLimit, takeBack, type Limit } from '../identity/limits.ts';
import { knownOf, newPasswordHash } from '../identity/new-passwords.ts';
import { endResets, hashOfCode, hashOfLink } from '../identity/password-resets.ts';
import { Problem } from '../problem.ts';
import { empty, nothing, problemsOf } from '../schemas/common.ts';
import { newPassword } from '../schemas/new-password.ts';

/** The largest body from somebody who is not signed in. */
const openBodyLimit = 16 * 1024;

const reset = z.strictObject({
  secret: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .describe('What stands behind `#` in the link.'),
  code: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z -]{0,99}$/)
    .describe('As the second administrator told it; its case and hyphens do not matter.'),
  password: newPassword,
});

/** Where a person sets their own password by a link that two administrators made. The address holds nothing secret. */
export const passwordResetRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/api/password-resets',
    {
      bodyLimit: openBodyLimit,
      config: { isOpen: true, seen: { inBody: 'code' } },
      schema: {
        tags: ['session'],
        summary: 'Set my password by a link and its code; my sessions and access tokens end',
        security: [],
        body: reset,
        response: { 204: nothing('Done.'), ...problemsOf(400, 409, 429) },
      },
    },
    async (request, reply) => {
      const { secret, code, password } = request.body;
      const linkHash = hashOfLink(secret);
      // The attempt is counted before anything is looked up or hashed.
      const limits = guessingCode(request.ip, linkHash);
      await heard(request, limits);
      const found = await usable(request, linkHash, code);
      const roles = await listCapabilities(request.db, found.personId, today());
      const known = knownOf({ username: found.username, name: found.fullName, roles });
      const passwordHash = await newPasswordHash(password, known, '/password');
      await use(request, found, { linkHash, code, passwordHash });
      await takeBack(request.db, limits);
      await recordAccess(request, { outcome: 'passwordSet', reason: 'byLink', account: found.username, personId: found.personId });
      return reply.code(204).send(empty);
    },
  );
};

async function heard(request: FastifyRequest, limits: readonly Limit[]): Promise<void> {
  try {
    await admit(request.db, limits);
  } catch (error) {
    if (error instanceof OverLimit && error.isFirst) await recordAccess(request, { outcome: 'limited', reason: error.code });
    throw error;
  }
}

/**
 * The link, when it is valid and the code belongs to it. Every failure gets the same answer, so the caller cannot tell what was wrong.
 * Throws 409.
 */
async function usable(request: FastifyRequest, linkHash: string, code: string, db = request.db): Promise<Reset> {
  const found = await findReset(db, linkHash, today());
  if (found && isGood(found, code)) return found;
  const whose = found ? { account: found.username, personId: found.personId } : {};
  await recordAccess(request, { outcome: 'passwordRefused', reason: 'link', ...whose });
  throw new Problem(409, 'RESET_REFUSED');
}

function isGood({ codeHash, expiresAt, usedAt, endedAt, mayEnter }: Reset, code: string): boolean {
  if (codeHash === null || expiresAt === null || usedAt !== null || endedAt !== null || !mayEnter) return false;
  return expiresAt.getTime() > Date.now() && timingSafeEqual(Buffer.from(codeHash), Buffer.from(hashOfCode(code)));
}

async function use(
  request: FastifyRequest,
  { id, personId }: Reset,
  { linkHash, code, passwordHash }: { linkHash: string; code: string; passwordHash: string },
): Promise<void> {
  await request.db.transaction().execute(async (trx) => {
    await lockReset(trx, id);
    // A link that was used meanwhile is refused like any other.
    await usable(request, linkHash, code, trx);
    const by = { actor: { person: personId, session: `reset:${id}` }, at: nowIso() };
    await updateMasterRow(trx, 'accounts', personId, { passwordHash }, by);
    await updateMasterRow(trx, 'passwordResets', id, { usedAt: by.at }, by);
    await endResets(trx, personId, by);
    await endAccess(trx, personId, by.at);
  });
}
