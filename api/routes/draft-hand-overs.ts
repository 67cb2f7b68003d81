import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { StoredDraft } from '../../db/drafts/draft-rows.ts';
import { handOverDraft } from '../../db/drafts/hand-over-draft.ts';
import { nowIso } from '../clock.ts';
import type { HandedDraft } from '../commands/draft-acts.ts';
import { draftedFor, mayReceive, receiversOf } from '../commands/draft-receivers.ts';
import { leftBehind, myDraft } from '../commands/find-draft.ts';
import { isBeingSent } from '../commands/is-being-sent.ts';
import { Problem } from '../problem.ts';
import { presentDraftLines } from '../presentation/drafts.ts';
import { draftLine } from '../schemas/draft.ts';
import { personRef, problemsOf, uuid, paragraphOrNothing } from '../schemas/common.ts';
import { draftAnswer, draftParams, refusal, shown } from './drafts.ts';

const note = paragraphOrNothing().nullable().default(null);
const version = z.int().min(1).optional().describe('The version that was seen: refused when there is a newer one.');

/** Hand-overs of drafts: an officer writes, and the leader who may sign sends the draft or returns it. */
export const draftHandOverRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['drafts'];

  app.get(
    '/api/drafts/:id/receivers',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'To whom a draft may be handed: who in its organisation has the right to send it',
        params: draftParams,
        response: {
          200: z.object({ items: z.array(personRef.extend({ position: z.string().nullable() })) }),
          ...problemsOf(400, 404),
        },
      },
    },
    async (request) => {
      const { db, who } = request;
      const { draft } = await myDraft(db, request.province.code, who, request.params.id);
      return { items: await receiversOf(db, await draftedFor(db, who, draft), who.person) };
    },
  );

  app.get(
    '/api/drafts/left-behind',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'Open drafts of my bodies whose holders work there no longer, if I may give their acts',
        response: { 200: z.object({ items: z.array(draftLine) }), ...problemsOf(400) },
      },
    },
    async ({ db, who, province }) => ({ items: await presentDraftLines(db, who, await leftBehind(db, province.code, who)) }),
  );

  app.post(
    '/api/drafts/:id/take-over',
    {
      config: { isForEverybody: true, seen: { inBody: 'version' } },
      schema: {
        tags,
        summary: 'Take over a draft that somebody left behind',
        params: draftParams,
        body: z.strictObject({ version }),
        response: { ...problemsOf(400, 403, 404), ...draftAnswer },
      },
    },
    async (request, reply) => {
      const { db, who, province, params, body } = request;
      const found = (await leftBehind(db, province.code, who)).find(({ draft }) => draft.id === params.id);
      // Sent again, it is mine already. What is nobody's business of mine does not exist.
      if (!found) return shown(request, reply, await myDraft(db, province.code, who, params.id));
      if (await isBeingSent(request, found.draft)) throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5 });
      const { id, holder, version: now } = found.draft;
      const taken = await handOverDraft(db, {
        id,
        holder,
        version: body.version ?? now,
        from: holder,
        to: who.person,
        note: null,
        at: nowIso(),
      });
      const mine = await myDraft(db, province.code, who, params.id);
      if (!taken) throw await refusal(request, mine);
      return shown(request, reply, mine);
    },
  );

  app.post(
    '/api/drafts/:id/hand-over',
    {
      config: { isForEverybody: true, seen: { inBody: 'version' } },
      schema: {
        tags,
        summary: 'Hand a draft to a colleague who may sign it',
        params: draftParams,
        body: z.strictObject({ to: uuid, note, version }),
        response: { ...problemsOf(400, 403, 404), ...draftAnswer },
      },
    },
    async (request, reply) => {
      const { db, who, body } = request;
      const found = await myDraft(db, request.province.code, who, request.params.id);
      if (isDone(found, who.person, body)) return shown(request, reply, found);
      if (found.draft.submittedAt === null && found.draft.holder === who.person) {
        const isFit = body.to !== who.person && (await mayReceive(db, body.to, await draftedFor(db, who, found.draft)));
        if (!isFit) throw new Problem(409, 'DRAFT_RECEIVER');
      }
      if (found.draft.holder !== who.person) throw await refusal(request, found);
      return shown(request, reply, await moved(request, found, body));
    },
  );

  app.post(
    '/api/drafts/:id/return',
    {
      config: { isForEverybody: true, seen: { inBody: 'version' } },
      schema: {
        tags,
        summary: 'Give a draft back to its maker, or as its maker take it back',
        params: draftParams,
        body: z.strictObject({ note, version }),
        response: { ...problemsOf(400, 403, 404), ...draftAnswer },
      },
    },
    async (request, reply) => {
      const found = await myDraft(request.db, request.province.code, request.who, request.params.id);
      const step = { ...request.body, to: found.draft.maker };
      if (found.draft.holder === found.draft.maker && found.draft.submittedAt === null) return shown(request, reply, found);
      return shown(request, reply, await moved(request, found, step));
    },
  );
};

interface Step {
  to: string;
  note: string | null;
  version?: number | undefined;
}

/** Whether the last step was this same one. The caller repeats it because the answer was lost. */
function isDone({ draft, handOvers }: HandedDraft, from: string, { to, note: said }: Step): boolean {
  const last = handOvers.at(-1);
  return (
    draft.submittedAt === null && draft.holder === to && last?.fromPerson === from && last.toPerson === to && last.note === (said || null)
  );
}

/** The draft after the step, as the person who gave it away may still see it. Throws 409 when it has changed meanwhile. */
async function moved(
  request: FastifyRequest,
  found: HandedDraft<StoredDraft>,
  { to, note: said, version: seen }: Step,
): Promise<HandedDraft<StoredDraft>> {
  const { db, who } = request;
  const { id, holder, version: now } = found.draft;
  if (found.draft.submittedAt !== null) throw await refusal(request, found);
  if (await isBeingSent(request, found.draft)) throw new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: 5 });
  const step = { id, holder, version: seen ?? now, from: who.person, to, note: said || null, at: nowIso() };
  const draft = await handOverDraft(db, step);
  if (!draft) throw await refusal(request, await myDraft(db, request.province.code, who, id));
  const { from: fromPerson, to: toPerson, note: kept, at } = step;
  return {
    draft,
    handOvers: [...found.handOvers, { draftId: id, version: draft.version, fromPerson, toPerson, note: kept, at: new Date(at) }],
  };
}
