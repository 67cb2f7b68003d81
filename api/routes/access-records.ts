import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { logRead } from '../../db/cases/log-read.ts';
import { listAccess } from '../../db/sign-in/list-access.ts';
import { accessOutcomes, type AccessOutcome } from '../../db/sign-in/log-access.ts';
import { endOfDay, startOfDay } from '../../domain/calendar/day.ts';
import { nowIso } from '../clock.ts';
import { day, instant, paging, personRef, problemsOf } from '../schemas/common.ts';

const outcome = z.enum(accessOutcomes);

const record = z
  .object({
    id: z.string(),
    at: instant,
    outcome,
    reason: z.string().nullable().describe('A code: why it was refused, or how far a token reaches.'),
    account: z.string().nullable().describe('The user name that was tried; one that is nobody’s is cut to three letters.'),
    person: personRef.nullable(),
    address: z.string().describe('From where, as the proxies in front of this API say.'),
    method: z.string().nullable(),
    route: z.string().nullable(),
    right: z.string().nullable().describe('The right that was missing.'),
    session: z.string().nullable().describe('The name of the session or token, as journals have it.'),
    requestId: z.string(),
  })
  .meta({ id: 'AccessRecord' });

/** The access record, for the auditor: who signed in and who was refused. */
export const accessRecordRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/access-records',
    {
      config: { right: 'readAccessRecords' },
      schema: {
        tags: ['session'],
        summary: 'Who signed in, who was refused and what was done with passwords and tokens; newest first',
        querystring: z.object({
          account: z.string().normalize('NFC').trim().toLowerCase().min(1).max(200).optional().describe('A whole user name.'),
          outcome: outcome.optional(),
          day: day.optional().describe('A day in Viet Nam.'),
          ...paging,
        }),
        response: { 200: z.object({ items: z.array(record), nextCursor: z.string().nullable() }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { day: on, ...asked } = request.query;
      const within = on === undefined ? {} : { from: new Date(startOfDay(on)), before: new Date(endOfDay(on)) };
      const { items, nextCursor } = await listAccess(request.db, { ...asked, ...within });
      await logRead(request.db, { person: request.who.person, caseId: null, what: 'accessRecords', at: nowIso() });
      return {
        items: items.map(({ id, at, personId, fullName, requiredRight, outcome: became, ...rest }) => ({
          ...rest,
          id: String(id),
          at: at.toISOString(),
          outcome: became as AccessOutcome,
          person: personId === null ? null : { id: personId, name: fullName ?? '' },
          right: requiredRight,
        })),
        nextCursor,
      };
    },
  );
};
