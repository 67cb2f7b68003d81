import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createDraft } from '../../db/drafts/create-draft.ts';
import { discardDraft } from '../../db/drafts/discard-draft.ts';
import type { StoredDraft } from '../../db/drafts/draft-rows.ts';
import { findDraft } from '../../db/drafts/find-draft.ts';
import { saveDraft } from '../../db/drafts/save-draft.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { nowIso, today } from '../clock.ts';
import { throughOf, type HandedDraft } from '../commands/draft-acts.ts';
import { bodyOfDraft, type Drafted } from '../commands/draft-receivers.ts';
import { forgetSecret } from '../commands/forget-secrets.ts';
import { draftContent, maxContentBytes, saysTheSame } from '../commands/draft-content.ts';
import { draftingFor, maxDrafts, myDraft, openDrafts } from '../commands/find-draft.ts';
import { isBeingSent } from '../commands/is-being-sent.ts';
import { caseKnownTo } from '../commands/load-case.ts';
import { presentDraft, presentDraftLines } from '../presentation/drafts.ts';
import { forbidden, notFound, Problem } from '../problem.ts';
import type { ApiProcedure } from '../procedures/api-procedure.ts';
import { apiProcedureOf } from '../procedures/registry.ts';
import { empty, flag, nothing, problemsOf, uuid, wordOrNothing } from '../schemas/common.ts';
import { draft, draftedCommand, draftLine, draftProblem } from '../schemas/draft.ts';
import { procedureName } from '../schemas/receipt.ts';

/** The longest content may arrive escaped and in decomposed Unicode. */
const bodyLimit = 4 * maxContentBytes;

const title = wordOrNothing().nullable();
const content = z.record(z.string(), z.unknown());
export const draftParams = z.object({ id: uuid });
export const draftAnswer = { 200: draft, 409: draftProblem };

/** Drafts of commands. A draft may be saved before it is valid, is available on every device, and has one holder at a time. */
export const draftRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['drafts'];

  app.get(
    '/api/drafts',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'Open drafts that I made or hold, the last saved first',
        querystring: z.object({
          mine: flag.optional().describe('Said or not, nobody sees other people’s.'),
          waitingForMe: flag.optional().describe('Only those that somebody has handed or returned to me.'),
        }),
        response: { 200: z.object({ items: z.array(draftLine) }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const { db, who } = request;
      const open = await openDrafts(db, request.province.code, who, request.query.waitingForMe === true);
      return { items: await presentDraftLines(db, who, open) };
    },
  );

  app.post(
    '/api/drafts',
    {
      config: { isForEverybody: true, seen: 'nothing: it begins a draft' },
      bodyLimit,
      schema: {
        tags,
        summary: 'Begin a draft',
        description:
          'With an `id` of the caller’s a repeat finds the draft that the first one made. What is said to be secret is not stored (`SECRET_MATERIAL`).',
        body: z.strictObject({
          id: uuid.optional(),
          procedure: procedureName.default('commission').describe('Whose command it is.'),
          command: draftedCommand,
          caseId: uuid.nullable().optional().describe('Null or absent for a command that begins a case.'),
          commissionId: uuid.nullable().default(null).describe('The same as `caseId`, for a command to a commission.'),
          organisation: uuid.optional().describe('For which of my bodies; needed where several of them could give the command.'),
          title: title.default(null),
          content,
        }),
        response: { 201: draft, ...problemsOf(400, 403, 404, 409, 413) },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const { id = randomUUID(), organisation, procedure: name, caseId: ofCase, commissionId, ...given } = request.body;
      const procedure = apiProcedureOf(name);
      const caseId = ofCase ?? commissionId;
      const bodies = draftingFor(who);
      if (bodies.length === 0 || (organisation !== undefined && !bodies.includes(organisation))) throw forbidden();
      const known = await findDraft(db, id, who.person, today());
      await refuseSecrets(request, procedure, given.content, known);
      if (!known) {
        const through = caseId === null ? procedure.birth.throughIn(given.content) : null;
        const drafted = await draftable(request, { procedure, command: given.command, caseId, through });
        const organisationId = organisation ?? bodyOfDraft(who, bodies, drafted);
        if (organisationId === null) {
          throw wrong('/organisation', 'FIELD_MISSING');
        }
        const kept = await openDrafts(db, request.province.code, who);
        if (kept.filter((one) => one.draft.maker === who.person).length >= maxDrafts) throw new Problem(409, 'TOO_MANY_KEPT');
        const born = { maker: who.person, organisationId, idempotencyKey: randomUUID(), at: nowIso() };
        await createDraft(db, {
          id,
          procedure: name,
          caseId,
          through,
          ...given,
          title: given.title || null,
          content: draftContent(given.content),
          ...born,
        });
      }
      const made = await myDraft(db, request.province.code, who, id);
      return shown(request, reply.header('location', `/api/drafts/${id}`).code(201), made);
    },
  );

  app.get(
    '/api/drafts/:id',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'A draft that I made or hold',
        params: draftParams,
        response: { 200: draft, ...problemsOf(400, 404) },
      },
    },
    async (request, reply) => shown(request, reply, await myDraft(request.db, request.province.code, request.who, request.params.id)),
  );

  app.put(
    '/api/drafts/:id',
    {
      config: { isForEverybody: true, seen: { inBody: 'version' } },
      bodyLimit,
      schema: {
        tags,
        summary: 'Save a draft',
        description:
          'Say in `If-Match` or in `version` which version was changed: when there is a newer one, 409 brings it along. What is said to be secret is not stored, and the draft is dropped (`SECRET_MATERIAL`).',
        params: draftParams,
        headers: z.object({
          'if-match': z
            .string()
            .regex(/^(?:W\/)?"\d{1,9}"$/)
            .optional(),
        }),
        body: z.strictObject({ version: z.int().min(1).optional(), title: title.optional(), content }),
        response: { ...problemsOf(400, 403, 404, 413), ...draftAnswer },
      },
    },
    async (request, reply) => {
      const { db, who, body } = request;
      const version = body.version ?? versionIn(request.headers['if-match']);
      if (version === undefined) throw wrong('/version', 'FIELD_MISSING');
      const now = draftContent(body.content);
      const before = await myDraft(db, request.province.code, who, request.params.id);
      const procedure = apiProcedureOf(before.draft.procedure);
      await refuseSecrets(request, procedure, body.content, before.draft);
      const through = before.draft.caseId === null ? procedure.birth.throughIn(now) : null;
      // Sent again with another case in it, the same draft would be a second act.
      const isTurned = before.draft.submittedAt === null && through?.id !== throughOf(before.draft)?.id;
      if (isTurned && (await isBeingSent(request, before.draft))) {
        throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5 });
      }
      const named = body.title === undefined ? before.draft.title : body.title || null;
      const saved = await saveDraft(db, {
        id: before.draft.id,
        holder: who.person,
        version,
        title: named,
        content: now,
        through,
        at: nowIso(),
      });
      if (saved) return shown(request, reply, { ...before, draft: saved });
      return shown(request, reply, await sameOrRefused(request, { id: before.draft.id, version, title: named, content: now }));
    },
  );

  app.delete(
    '/api/drafts/:id',
    {
      config: { isForEverybody: true, seen: 'version' },
      schema: {
        tags,
        summary: 'Discard a draft that I made; what it says is gone',
        params: draftParams,
        response: { 204: nothing('Done.'), ...problemsOf(400, 403, 404), 409: draftProblem },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const { id } = request.params;
      const gone = await findDraft(db, id, who.person, today());
      if (gone?.discardedAt != null && gone.maker === who.person) return reply.code(204).send(empty);
      const { draft: found } = await myDraft(db, request.province.code, who, id);
      if (found.maker !== who.person) throw new Problem(409, 'DRAFT_OF_MAKER');
      const { seenVersion: version } = request;
      if (!(await discardDraft(db, { id, maker: who.person, ...(version === undefined ? {} : { version }), at: nowIso() }))) {
        throw await refusal(request, await myDraft(db, request.province.code, who, id));
      }
      return reply.code(204).send(empty);
    },
  );
};

interface Wanted {
  procedure: ApiProcedure;
  command: string;
  caseId: string | null;
  through: CaseKey | null;
}

/**
 * A command that is about to be drafted. One that begins a case names none. Every other needs an open one that the writer may know of.
 */
async function draftable(
  { db, who, body }: FastifyRequest,
  { procedure, command, caseId, through }: Wanted,
): Promise<Omit<Drafted, 'organisationId'>> {
  if (!Object.hasOwn(procedure.commands, command)) throw wrong('/command', 'FIELD_NOT_ONE_OF');
  const isBirth = procedure.births.includes(command);
  const place = (body as { caseId?: unknown }).caseId == null && procedure.name === 'commission' ? '/commissionId' : '/caseId';
  if (isBirth !== (caseId === null)) throw wrong(place, caseId === null ? 'FIELD_MISSING' : 'FIELD_UNKNOWN');
  if (caseId === null) {
    const state = through === null ? null : ((await caseKnownTo(db, who, through))?.state ?? null);
    return { procedure: through === null ? procedure : apiProcedureOf(through.procedure), command, state, isBirth };
  }
  const found = await caseKnownTo(db, who, { procedure: procedure.name, id: caseId });
  if (!found) throw notFound();
  const { state } = found;
  if (state === null || state.closedAt !== null) throw new Problem(409, procedure.closed);
  return { procedure, command, state, isBirth };
}

function wrong(pointer: string, code: 'FIELD_MISSING' | 'FIELD_UNKNOWN' | 'FIELD_NOT_ONE_OF'): Problem {
  return new Problem(400, 'VALIDATION', { errors: [{ in: 'body', pointer, code }] });
}

/** Refuses content marked as a state secret, and removes what was stored of it before. Throws 409. */
async function refuseSecrets(
  request: FastifyRequest,
  procedure: ApiProcedure,
  content: object,
  stored: StoredDraft | undefined,
): Promise<void> {
  if (!procedure.isSaidSecret(content)) return;
  await forgetSecret(request, { said: content, key: stored?.idempotencyKey ?? null });
  throw new Problem(409, 'SECRET_MATERIAL');
}

function versionIn(header: string | undefined): number | undefined {
  return header === undefined ? undefined : Number(/\d+/.exec(header)?.[0]);
}

/** The stored draft when this save was made before and its answer was lost. Otherwise throws the refusal with the present draft. */
async function sameOrRefused(
  request: FastifyRequest,
  wanted: { id: string; version: number; title: string | null; content: object },
): Promise<HandedDraft<StoredDraft>> {
  const found = await myDraft(request.db, request.province.code, request.who, wanted.id);
  const { draft: now } = found;
  const isRepeat = now.version === wanted.version + 1 && now.savedBy === request.who.person && now.title === wanted.title;
  if (isRepeat && now.holder === request.who.person && saysTheSame(now.content, wanted.content)) return found;
  throw await refusal(request, found);
}

/** The problem that says why a step is not possible now, with the present draft. */
export async function refusal({ db, who }: FastifyRequest, found: HandedDraft<StoredDraft>): Promise<Problem> {
  const { submittedAt, holder } = found.draft;
  const code = submittedAt !== null ? 'DRAFT_SUBMITTED' : holder !== who.person ? 'DRAFT_HANDED_OVER' : 'DRAFT_CHANGED';
  return new Problem(409, code, { more: { draft: await presentDraft(db, who, found) } });
}

/** Answers with the draft and its version as ETag. */
export async function shown({ db, who }: FastifyRequest, reply: FastifyReply, found: HandedDraft<StoredDraft>) {
  void reply.header('etag', `"${found.draft.version}"`).header('cache-control', 'no-store');
  return presentDraft(db, who, found);
}
