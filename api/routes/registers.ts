import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listRegister } from '../../db/registers/list-register.ts';
import { openRegisterBook } from '../../db/registers/open-register-book.ts';
import { changedBy, reason } from '../administration.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import type { Who } from '../identity/who.ts';
import { presentRegister } from '../presentation/register.ts';
import { rights } from '../../domain/rights.ts';
import { problemsOf, uuid, word, bookYear } from '../schemas/common.ts';
import { registerEntry } from '../schemas/register.ts';

const book = z.object({ organisation: uuid, book: word(60), year: bookYear });

/** Registers of document numbers (Nghị định 30/2020). Those who keep a book read it, and the administrator opens it. */
export const registerRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/registers',
    {
      config: { right: 'readRegisters' },
      schema: {
        tags: ['master data'],
        summary: 'The numbers of one book of one year, voided ones included',
        description:
          'Whole for the body that keeps it and for the auditor; for others only what was given to commissions that they may know of.',
        querystring: book,
        response: { 200: z.object({ items: z.array(registerEntry) }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { organisation: organisationId, book: name, year } = request.query;
      const asked = { organisationId, book: name, year };
      const numbers = await listRegister(request.db, asked);
      return {
        items: await presentRegister(request.db, request.who, asked, numbers, { isWhole: readsWhole(request.who, organisationId) }),
      };
    },
  );

  app.post(
    '/api/registers',
    {
      config: { right: 'openRegisters', seen: 'nothing: a book that is there stays as it is' },
      schema: {
        tags: ['master data'],
        summary: 'Open a book: one that another office keeps, or one begun on paper',
        body: z.strictObject({
          organisation: uuid,
          book: word(60),
          year: z.int().min(1945).max(2099),
          keptHere: z.boolean(),
          lastNumber: z.int().min(0).default(0).describe('The last number used on paper.'),
          reason,
        }),
        response: { 200: z.object({ outcome: z.enum(['opened', 'exists']) }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { organisation: organisationId, reason: why, ...opened } = request.body;
      const by = await changedBy(request, 'openRegisters', why);
      return { outcome: await openRegisterBook(request.db, { organisationId, ...opened }, by) };
    },
  );
};

/**
 * Whether the reader sees the whole book: only those who keep it do. In another body's book, numbers and days of unknown files would reveal
 * that they exist.
 */
function readsWhole(who: Who, organisation: string): boolean {
  const keepers: readonly Capability[] = rights.readRegisters;
  return who.roles.some(
    (role) => role.capability === 'auditor' || (keepers.includes(role.capability) && role.organisation.id === organisation),
  );
}
