import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listOrganisations } from '../../db/master-data/list-organisations.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import { findProposedChange, listProposedChanges, type ProposedChange } from '../../db/proposed-changes/list-proposed-changes.ts';
import { reason } from '../administration.ts';
import { today } from '../clock.ts';
import { rolesOf } from '../identity/who.ts';
import { notFound } from '../problem.ts';
import { changeKindNames, type ChangeKindName } from '../proposed-changes/change-kinds.ts';
import { confirm, endUndone } from '../proposed-changes/decide.ts';
import { capability, flag, instant, organisationRef, paging, personRef, problemsOf, uuid } from '../schemas/common.ts';

const change = z
  .object({
    id: uuid,
    kind: z.enum(changeKindNames),
    state: z.enum(['waiting', 'confirmed', 'rejected', 'takenBack']),
    reason: z.string().nullable(),
    proposedBy: personRef,
    proposedAt: instant,
    decidedBy: personRef.nullable(),
    decidedAt: instant.nullable(),
    decision: z.string().nullable().describe('Why it was rejected.'),
    before: z.record(z.string(), z.unknown()).describe('What it replaces or rests on, as it was when it was proposed.'),
    after: z.record(z.string(), z.unknown()).describe('What is proposed.'),
    person: personRef
      .extend({ roles: z.array(z.object({ capability, organisation: organisationRef })).describe('What they may act as today.') })
      .nullable()
      .describe('Whom it is about.'),
    organisation: organisationRef.nullable(),
  })
  .meta({ id: 'ProposedChange' });

const confirmed = change
  .extend({
    secret: z.string().optional().describe('The code that goes with a link to set a password; said this once, to who confirms.'),
    secretExpiresAt: instant.optional(),
  })
  .meta({ id: 'ConfirmedChange' });

const params = z.object({ id: uuid });
const common = { tags: ['master data'] };
const neverRewritten = 'nothing: a proposal is decided once and never rewritten, and lapses when what it rests on has changed';

/** Changes that need two administrators: one proposes a role, password, norm or rule set, and another decides. */
export const proposedChangeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/proposed-changes',
    {
      config: { right: 'readProposedChanges' },
      schema: {
        ...common,
        summary: 'Changes that one administrator proposed, the newest first',
        querystring: z.object({ waiting: flag.optional().describe('Only those that wait, or only those decided.'), ...paging }),
        response: { 200: z.object({ items: z.array(change), nextCursor: z.string().nullable() }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { waiting: isWaiting, cursor, limit } = request.query;
      const { items, nextCursor } = await listProposedChanges(request.db, {
        limit,
        ...(isWaiting === undefined ? {} : { isWaiting }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { items: await Promise.all(items.map((one) => shown(request, one))), nextCursor };
    },
  );

  app.get(
    '/api/proposed-changes/:id',
    {
      config: { right: 'readProposedChanges' },
      schema: { ...common, summary: 'A proposed change', params, response: { 200: change, ...problemsOf(400, 403, 404) } },
    },
    async (request) => seen(request, request.params.id),
  );

  app.post(
    '/api/proposed-changes/:id/confirm',
    {
      config: { right: 'decideProposedChanges', seen: neverRewritten },
      schema: {
        ...common,
        summary: 'Make a change that another administrator proposed',
        params,
        response: { 200: confirmed, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const told = await confirm(request, id);
      const answer = await seen(request, id);
      if (told === undefined) return answer;
      return { ...answer, secret: told.secret, ...(told.expiresAt === undefined ? {} : { secretExpiresAt: told.expiresAt }) };
    },
  );

  app.post(
    '/api/proposed-changes/:id/reject',
    {
      config: { right: 'decideProposedChanges', seen: neverRewritten },
      schema: {
        ...common,
        summary: 'Reject a change that another administrator proposed, and say why',
        params,
        body: z.strictObject({ reason }),
        response: { 200: change, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request) => {
      await endUndone(request, request.params.id, 'rejected', request.body.reason);
      return seen(request, request.params.id);
    },
  );

  app.post(
    '/api/proposed-changes/:id/take-back',
    {
      config: { right: 'decideProposedChanges', seen: neverRewritten },
      schema: {
        ...common,
        summary: 'Take back a change that one proposed',
        params,
        response: { 200: change, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request) => {
      await endUndone(request, request.params.id, 'takenBack');
      return seen(request, request.params.id);
    },
  );
};

async function seen(request: FastifyRequest, id: string): Promise<z.output<typeof change>> {
  const found = await findProposedChange(request.db, id);
  if (!found) throw notFound();
  return shown(request, found);
}

async function shown({ db }: FastifyRequest, row: ProposedChange): Promise<z.output<typeof change>> {
  const after = row.input as Record<string, unknown>;
  const personId = after['table'] === 'people' ? after['id'] : after['personId'];
  const organisationId = after['table'] === 'organisations' ? after['id'] : after['organisationId'];
  const [person] = typeof personId === 'string' ? (await listPeople(db, { ids: [personId] })).items : [];
  const [organisation] = typeof organisationId === 'string' ? await listOrganisations(db, { ids: [organisationId] }) : [];
  const roles = person ? rolesOf(await listCapabilities(db, person.id, today())) : [];
  return {
    id: row.id,
    kind: row.kind as ChangeKindName,
    state: row.state as 'waiting',
    reason: textOf(row.reason),
    proposedBy: { id: row.proposedBy, name: row.proposerName },
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedBy === null ? null : { id: row.decidedBy, name: row.deciderName ?? '' },
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decision: textOf(row.decision),
    before: row.restsOn as Record<string, unknown>,
    after,
    person: person ? { id: person.id, name: person.fullName, roles } : null,
    organisation: organisation ? { id: organisation.id, code: organisation.code, name: organisation.name } : null,
  };
}

/** The text. Null when it was erased. */
const textOf = (body: unknown): string | null => (typeof body === 'string' ? body : null);
