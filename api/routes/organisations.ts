import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findCurrentOrganisation } from '../../db/master-data/find-current-organisation.ts';
import { listOrganisations, type Organisation } from '../../db/master-data/list-organisations.ts';
import { insertMasterRow } from '../../db/master-data/write-master-data.ts';
import { hasOpenParts } from '../../db/cases/has-open-parts.ts';
import type { Database } from '../../db/open-database.ts';
import { bodyKinds, organisationKinds } from '../../domain/body-kinds.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { administer } from '../administer.ts';
import { changedBy, newRowId, optionalKey, reason, shownValidity, validity } from '../administration.ts';
import { today } from '../clock.ts';
import { etagOf } from '../etag.ts';
import { notFound, Problem } from '../problem.ts';
import { rowVersion } from '../schemas/changed.ts';
import { day, problemsOf, uuid, word, searchWords } from '../schemas/common.ts';
import { changed } from '../tell-open-cases.ts';

const organisation = z
  .object({
    id: uuid,
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    parentId: uuid.nullable(),
    parentOrgan: z.string().nullable(),
    territory: z.string().nullable(),
    successorId: uuid.nullable(),
    version: rowVersion,
    ...shownValidity,
  })
  .meta({ id: 'Organisation' });

/** A short code for lists and addresses: `so-xay-dung`. The name is a column of its own. */
const organisationCode = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('Small letters without accents and digits, apart by hyphens.');

const columns = {
  name: word(),
  kind: z.enum(organisationKinds).describe('What kind of body it is. Rows from before the list may show another word.'),
  parentId: uuid.nullable().optional(),
  parentOrgan: word(200).nullable().optional(),
  territory: word(60).nullable().optional(),
};

/** The bodies of the province. Closed ones are included, with their successors. */
export const organisationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/organisations',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['master data'],
        summary: 'Organisations by name',
        querystring: z.object({
          kind: searchWords(60).optional(),
          territory: searchWords(60).optional(),
          on: day.optional().describe('Only those that exist on this day; without it the closed ones too.'),
          q: searchWords().optional(),
        }),
        response: { 200: z.object({ items: z.array(organisation) }), ...problemsOf(400) },
      },
    },
    async (request) => ({ items: (await listOrganisations(request.db, defined(request.query))).map(shown) }),
  );

  app.get(
    '/api/organisations/:id',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['master data'],
        summary: 'An organisation, and who stands in its place today',
        params: z.object({ id: uuid }),
        response: { 200: organisation.extend({ current: organisation.nullable() }), ...problemsOf(400, 404) },
      },
    },
    async (request, reply) => {
      const [found] = await listOrganisations(request.db, { ids: [request.params.id] });
      if (!found) throw notFound();
      const current = await findCurrentOrganisation(request.db, found.id, today());
      const answer = { ...shown(found), current: current ? shown(current) : null };
      void reply.header('etag', etagOf(answer, found.rowVersion));
      return answer;
    },
  );

  app.post(
    '/api/organisations/from-paper',
    {
      config: { right: 'addBodies', seen: 'nothing: it adds a row' },
      schema: {
        tags: ['master data'],
        summary: 'Add the body whose paper is being entered',
        headers: optionalKey,
        body: z.strictObject({
          code: organisationCode,
          name: word(),
          kind: z.enum(bodyKinds),
          parentId: uuid.nullable().optional(),
          reason,
        }),
        response: { 201: z.object({ id: uuid }), ...problemsOf(400, 403, 409) },
      },
    },
    async (request, reply) => {
      const { reason: why, ...given } = request.body;
      const id = newRowId(request, 'organisations');
      const row = { id, ...given, validFrom: today() };
      const outcome = await insertMasterRow(request.db, 'organisations', row as never, await changedBy(request, 'addBodies', why));
      if (outcome === 'exists' && request.headers['idempotency-key'] === undefined) throw new Problem(409, 'MASTER_DATA_TAKEN');
      await changed(app, request);
      return reply.code(201).send({ id });
    },
  );

  administer(app, {
    path: '/api/organisations',
    table: 'organisations',
    right: 'changeOrganisations',
    one: 'an organisation',
    create: { code: organisationCode, ...columns, ...validity },
    change: columns,
    close: { successorId: uuid.optional().describe('The body that takes over: open commissions hear of it.') },
    mayClose: refuseLooseEnd,
    after: (request) => changed(app, request),
  });
};

/**
 * A body with a part in open files needs a body that takes over on the next day. Otherwise their duties would be nobody's. A successor must
 * exist on that day, and must not itself lead back to the closed body.
 */
async function refuseLooseEnd(trx: Database, id: string, { validTo, successorId }: { validTo: string; successorId?: string }) {
  if (successorId === undefined) {
    if (await hasOpenParts(trx, id)) throw new Problem(409, 'SUCCESSOR_NEEDED');
    return;
  }
  const standing = await findCurrentOrganisation(trx, successorId, plusDays(validTo, 1));
  if (standing === undefined || standing.id === id) throw new Problem(409, 'SUCCESSOR_NOT_THERE');
}

function shown({ nameFold: _, rowVersion: version, ...row }: Organisation) {
  return { ...row, version };
}

/** The given filters, without members that are undefined. */
function defined<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as never;
}
