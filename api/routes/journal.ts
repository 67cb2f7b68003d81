import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { sectionsFor } from '../../domain/commission/reading.ts';
import { areTextsOpen, factSeen, isActorOpen, isFactOpen, type Looking } from '../../domain/commission/view.ts';
import { logRead } from '../../db/commissions/log-read.ts';
import { readJournal } from '../../db/journal/read-journal.ts';
import type { StoredFact } from '../../db/journal/streams.ts';
import { decodeCursor, encodeCursor } from '../../db/paging.ts';
import { nowIso } from '../clock.ts';
import { loadCommission } from '../commands/load-commission.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { mayKnowRow } from '../commands/visibility.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { isWatched } from '../presentation/commission.ts';
import { idsIn, nameAll } from '../presentation/named.ts';
import { loadTexts, present, textIdsIn } from '../presentation/present.ts';
import { notFound } from '../problem.ts';
import { instant, organisationRef, paging, personRef, problemsOf, uuid } from '../schemas/common.ts';

const entry = z
  .object({
    revision: z.int(),
    at: instant,
    actor: z.looseObject({}).describe('Person, organisation and capability; or the part of the system that acted.'),
    fact: z.looseObject({ kind: z.string(), withheld: z.literal(true).optional() }),
    hash: z.string().describe('SHA-256 over this fact and the hash before it.'),
  })
  .meta({ id: 'JournalEntry' });

const page = z.object({
  items: z.array(entry),
  nextCursor: z.string().nullable(),
  organisations: z.array(organisationRef),
  people: z.array(personRef),
});

/** The journal of a commission: every fact in order, what is closed to the reader named by its kind only. */
export const journalRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/commissions/:id/journal',
    {
      schema: {
        tags: ['commissions'],
        summary: 'What happened, in order',
        params: z.object({ id: uuid }),
        querystring: z.object(paging),
        response: { 200: page, ...problemsOf(400, 404) },
      },
    },
    async (request) => {
      const { db, who } = request;
      const { cursor, limit } = request.query;
      const found = await loadCommission(db, request.params.id);
      if (!found || !mayKnowRow(who, found.row)) throw notFound();
      const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['text'])[0]) || 0;
      const { facts, nextAfter } = await readJournal(db, { kind: 'commission', id: found.row.id }, { after, limit });
      const shown = found.commission === null ? facts.map(whole) : facts.map(redactor(who, found.commission));
      const texts = await loadTexts(db, textIdsIn(shown.filter((one) => one.withTexts)));
      const items = shown.map(({ withTexts, ...one }) => ({ ...one, fact: present(one.fact, withTexts ? texts : new Map()) }));
      const sections = found.commission === null ? [] : [...sectionsOpenTo(who, found.commission)];
      if (isWatched(sections)) await logRead(db, { person: who.person, commissionId: found.row.id, what: 'journal', at: nowIso() });
      const named = await nameAll(db, idsIn(items), found.commission?.organisations);
      return { items, nextCursor: nextAfter === null ? null : encodeCursor([String(nextAfter)]), ...named };
    },
  );
};

interface Shown {
  revision: number;
  at: string;
  actor: Record<string, unknown>;
  fact: { kind: string } & Record<string, unknown>;
  hash: string;
  withTexts: boolean;
}

function whole({ revision, at, actor, kind, fact, hash }: StoredFact): Shown {
  return { revision, at, actor, fact: { kind, ...fact }, hash, withTexts: true };
}

/** Shows one fact as this person may see it. */
function redactor(who: Who, c: Commission): (stored: StoredFact) => Shown {
  const looking: Looking = { person: who.person, sections: sectionsOpenTo(who, c) };
  const decides = who.roles.some((role) => role.capability === 'unionLeader' && sectionsFor(c, actorAs(who, role)).has('conflicts'));
  return (stored) => {
    const { revision, at, actor, kind, fact, hash } = stored;
    const read = { ...fact, kind, actor, revision, at: Date.parse(at) } as unknown as Fact;
    const { organisation, capability, system } = actor;
    const office = system === undefined ? { organisation, capability } : { system };
    if (isFactOpen(read, looking)) {
      const acting = isActorOpen(read, looking) ? actor : office;
      return { ...whole({ ...stored, fact: factSeen(fact, looking) }), actor: acting, withTexts: areTextsOpen(read, looking, decides) };
    }
    return { revision, at, actor: office, fact: { kind, withheld: true }, hash, withTexts: false };
  };
}
