import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { logRead } from '../../db/cases/log-read.ts';
import { filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { readJournal } from '../../db/journal/read-journal.ts';
import type { Database } from '../../db/open-database.ts';
import { decodeCursor, encodeCursor } from '../../db/paging.ts';
import type { Section } from '../../domain/commission/reading.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import { nowIso } from '../clock.ts';
import { loadCommission } from '../commands/load-commission.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { mayKnowRow } from '../commands/visibility.ts';
import { isWatched } from '../presentation/commission.ts';
import { redactor, wholeFact, withTexts } from '../presentation/journal.ts';
import { idsIn, nameAll } from '../presentation/named.ts';
import { notFound } from '../problem.ts';
import { organisationRef, paging, personRef, problemsOf, uuid } from '../schemas/common.ts';
import { journalEntry } from '../schemas/journal.ts';

const entry = z.object(journalEntry).meta({ id: 'JournalEntry' });

const documentRef = z.object({ id: uuid, name: z.string(), mediaType: z.string() });

const page = z.object({
  items: z.array(entry),
  nextCursor: z.string().nullable(),
  organisations: z.array(organisationRef),
  people: z.array(personRef),
  documents: z.array(documentRef).describe('The documents in these facts that are open to the reader.'),
});

/** The journal of a commission: every fact in order. A fact closed to the reader shows only that it exists. */
export const journalRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/commissions/:id/journal',
    {
      config: { isForEverybody: true },
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
      const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['revision'])[0]);
      const { facts, nextAfter } = await readJournal(db, { kind: 'commission', id: found.row.id }, { after, limit });
      const shown = found.commission === null ? facts.map(wholeFact) : facts.map(redactor(who, found.commission));
      const items = await withTexts(db, shown);
      const sections = found.commission === null ? [] : [...sectionsOpenTo(who, found.commission)];
      if (isWatched(sections)) await logRead(db, { person: who.person, caseId: found.row.id, what: 'journal', at: nowIso() });
      const ids = idsIn(items);
      const [named, documents] = await Promise.all([
        nameAll(db, ids, found.commission?.organisations),
        documentsOpenIn(db, ids, { commission: found.row.id, person: who.person, sections }),
      ]);
      return { items, nextCursor: nextAfter === null ? null : encodeCursor([String(nextAfter)]), ...named, documents };
    },
  );
};

/** The documents among these ids that the person may open. A fact may be open to more readers than its documents. */
async function documentsOpenIn(
  db: Database,
  ids: readonly string[],
  reader: { commission: string; person: string; sections: readonly Section[] },
): Promise<z.output<typeof documentRef>[]> {
  const found = await findDocuments(db, [...new Set(ids)]);
  const filings = await filingsOf(
    db,
    found.map(({ id }) => id),
  );
  const here = filings.filter(({ caseId, kind }) => caseId === reader.commission && reader.sections.includes(sectionOfDocument(kind)));
  const openHere = new Set(here.map(({ documentId }) => documentId));
  const open = found.filter(({ id, uploadedBy, erasedAt }) => erasedAt === null && (uploadedBy === reader.person || openHere.has(id)));
  return open.map(({ id, name, mediaType }) => ({ id, name, mediaType }));
}
