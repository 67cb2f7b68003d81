import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { logRead } from '../../db/cases/log-read.ts';
import { type Filing, filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { readJournal } from '../../db/journal/read-journal.ts';
import type { Database } from '../../db/open-database.ts';
import { decodeCursor, encodeCursor } from '../../db/paging.ts';
import type { StoredFact } from '../../db/journal/streams.ts';
import type { OrganisationName } from '../../domain/case/actor.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import * as obstacleSections from '../../domain/obstacle/sections.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { nowIso } from '../clock.ts';
import { loadCommission } from '../commands/load-commission.ts';
import { caseKnownTo } from '../commands/load-case.ts';
import { obstacleKnownTo } from '../commands/load-obstacle.ts';
import { obstacleSectionsOpen } from '../commands/obstacle-readers.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { mayKnowRow } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { isWatched } from '../presentation/commission.ts';
import { obstacleRedactor, redactor, type ShownFact, wholeFact, withTexts } from '../presentation/journal.ts';
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

/** The journal of one case, opened for one reader. */
interface OpenedJournal {
  kind: ProcedureName;
  id: string;
  show: (stored: StoredFact) => ShownFact;
  sections: readonly string[];
  sectionOfDocument: (kind: string) => string;
  /** Whether the reading is recorded. */
  isWatched: boolean;
  frozen?: Record<string, OrganisationName>;
}

/** The journals of the cases of each procedure, as their collections open them. Each throws 404 for a case that is closed to the reader. */
const journals: Readonly<Record<string, { summary: string; open: (db: Database, who: Who, id: string) => Promise<OpenedJournal> }>> = {
  commissions: { summary: 'What happened, in order', open: openCommission },
  obstacles: { summary: 'What happened to an obstacle, in order', open: openObstacle },
};

/** The journal of a case: every fact in order. A fact closed to the reader shows only that it exists. */
export const journalRoutes: FastifyPluginAsyncZod = async (app) => {
  for (const [collection, { summary, open }] of Object.entries(journals)) {
    app.get(
      `/api/${collection}/:id/journal`,
      {
        config: { isForEverybody: true },
        schema: {
          tags: [collection],
          summary,
          params: z.object({ id: uuid }),
          querystring: z.object(paging),
          response: { 200: page, ...problemsOf(400, 404) },
        },
      },
      async ({ db, who, params, query: { cursor, limit } }) => {
        const journal = await open(db, who, params.id);
        const { kind, id, sections } = journal;
        const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['revision'])[0]);
        const { facts, nextAfter } = await readJournal(db, { kind, id }, { after, limit });
        const items = await withTexts(db, facts.map(journal.show));
        if (journal.isWatched) await logRead(db, { person: who.person, caseId: id, what: 'journal', at: nowIso() });
        const ids = idsIn(items);
        const isOpen = (paper: Filing) => paper.caseId === id && sections.includes(journal.sectionOfDocument(paper.kind));
        const [named, documents] = await Promise.all([
          nameAll(db, ids, journal.frozen),
          documentsOpenIn(db, ids, { person: who.person, isOpen }),
        ]);
        return { items, nextCursor: nextAfter === null ? null : encodeCursor([String(nextAfter)]), ...named, documents };
      },
    );
  }
};

async function openCommission(db: Database, who: Who, id: string): Promise<OpenedJournal> {
  const found = await loadCommission(db, id);
  if (!found || !mayKnowRow(who, found.row)) throw notFound();
  const { row, commission: c } = found;
  const sections = c === null ? [] : [...sectionsOpenTo(who, c)];
  const show = c === null ? wholeFact : redactor(who, c);
  const reading = { show, sections, sectionOfDocument, isWatched: isWatched(sections) };
  return { kind: 'commission', id: row.id, ...reading, ...(c === null ? {} : { frozen: c.organisations }) };
}

async function openObstacle(db: Database, who: Who, id: string): Promise<OpenedJournal> {
  const { row, state } = await obstacleKnownTo(db, who, id);
  const reading = { sections: [...obstacleSectionsOpen(who, state)], sectionOfDocument: obstacleSections.sectionOfDocument };
  const { about } = state;
  const isAboutOpen = about === null || (await caseKnownTo(db, who, { procedure: about.procedure, id: about.case })) !== undefined;
  return { kind: 'obstacle', id: row.id, show: obstacleRedactor(who, state, isAboutOpen), ...reading, isWatched: false };
}

/** The documents among these ids that the person may open. A fact may be open to more readers than its documents. */
async function documentsOpenIn(
  db: Database,
  ids: readonly string[],
  reader: { person: string; isOpen: (paper: Filing) => boolean },
): Promise<z.output<typeof documentRef>[]> {
  const found = await findDocuments(db, [...new Set(ids)]);
  const filings = await filingsOf(
    db,
    found.map(({ id }) => id),
  );
  const here = filings.filter(reader.isOpen);
  const openHere = new Set(here.map(({ documentId }) => documentId));
  const open = found.filter(({ id, uploadedBy, erasedAt }) => erasedAt === null && (uploadedBy === reader.person || openHere.has(id)));
  return open.map(({ id, name, mediaType }) => ({ id, name, mediaType }));
}
