import { randomUUID } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findCommissions } from '../../db/commissions/find-commissions.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { exploreJournal, type ExploredFact } from '../../db/journal/explore-journal.ts';
import { exportJournal, type ExportScope } from '../../db/journal/export-journal.ts';
import { findRowNames } from '../../db/master-data/find-row-names.ts';
import type { Database } from '../../db/open-database.ts';
import { endOfDay, startOfDay } from '../../domain/calendar/day.ts';
import { asFile } from '../attachment.ts';
import { nowIso, today } from '../clock.ts';
import { commissionIn, loadCommission } from '../commands/load-commission.ts';
import { instruments } from '../../domain/commission/names.ts';
import { mayKnowRow } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { redactor, withheldKind, withTexts, wholeFact, type ShownFact } from '../presentation/journal.ts';
import { idsIn, nameAll } from '../presentation/named.ts';
import { notFound } from '../problem.ts';
import { day, organisationRef, paging, personRef, problemsOf, uuid, searchWords } from '../schemas/common.ts';
import { journalEntry } from '../schemas/journal.ts';

const entry = z
  .object({
    stream: z.object({ kind: z.string().describe('commission, ledger, masterData …'), id: z.string() }),
    commission: z
      .object({ id: uuid, code: z.string().nullable(), title: z.string(), instrument: z.enum(instruments).nullable() })
      .nullable(),
    row: z
      .object({ name: z.string().nullable(), code: z.string().nullable() })
      .optional()
      .describe('What the changed row of a table is called; absent for a person or a body, who stand in the lists of names.'),
    ...journalEntry,
  })
  .meta({ id: 'ExploredEntry' });

/** All journals together, for the auditor to search, and to export and verify. */
export const journalExplorerRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['journal'];

  app.get(
    '/api/journal',
    {
      config: { right: 'exploreJournals' },
      schema: {
        tags,
        summary: 'Facts of all journals, newest first',
        description: 'What a commission’s own journal withholds from the reader is withheld here too.',
        querystring: z.object({
          stream: searchWords(40).optional().describe('Of one kind of stream: `commission`, `ledger`, `masterData` …'),
          id: searchWords().optional().describe('Of one stream: a commission’s id, a budget line’s, the name of a table.'),
          kind: searchWords(100).optional().describe('A kind of fact, such as `reportIssued`.'),
          actor: uuid.optional().describe('A person.'),
          from: day.optional(),
          to: day.optional().describe('This day included.'),
          ...paging,
        }),
        response: {
          200: z.object({
            items: z.array(entry),
            nextCursor: z.string().nullable(),
            organisations: z.array(organisationRef),
            people: z.array(personRef),
          }),
          ...problemsOf(400, 403),
        },
      },
    },
    async (request) => {
      const { db, who } = request;
      const { from, to, ...asked } = request.query;
      const { facts, nextCursor } = await exploreJournal(db, {
        ...given(asked),
        limit: asked.limit,
        ...(from === undefined ? {} : { from: new Date(startOfDay(from)) }),
        ...(to === undefined ? {} : { to: new Date(endOfDay(to)) }),
      });
      const shown = await shownTo(db, who, facts);
      // A withheld fact found by its kind or actor would reveal them.
      const isNamed = asked.kind !== undefined || asked.actor !== undefined;
      const items = isNamed ? shown.filter(({ fact }) => fact.kind !== withheldKind) : shown;
      await logRead(db, { person: who.person, caseId: null, what: 'journals', at: nowIso() });
      return { items, nextCursor, ...(await nameAll(db, idsIn(items))) };
    },
  );

  app.get(
    '/api/journal/export',
    {
      config: { right: 'exportJournals', mostPerMinute: 30 },
      schema: {
        tags,
        summary: 'The journal as a file that proves itself: what `npm run export-journal` writes',
        description: 'JSON Lines, everything or one commission; the verification page and `npm run verify-journal` check it. On record.',
        querystring: z.object({ commission: z.union([uuid, z.string().regex(/^\d{1,6}-\d{4}$/)]).optional() }),
        response: { 200: { description: 'The file.', content: { '*/*': { schema: z.any() } } }, ...problemsOf(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const { commission } = request.query;
      const found = commission === undefined ? undefined : await loadCommission(db, commission);
      if (commission !== undefined && (!found || !mayKnowRow(who, found.row))) throw notFound();
      await logRead(db, { person: who.person, caseId: found?.row.id ?? null, what: 'journalExport', at: nowIso() });
      const scope: ExportScope = found ? [{ kind: 'commission', id: found.row.id }] : 'all';
      // The file is complete before its first byte is sent. A slow reader then holds no transaction open, and a failure is an answer and
      // not half a file.
      const file = await written(join(app.config.dataDirectory, 'exports'), db, scope);
      const { size } = await file.stat();
      const of = found?.row.code?.replace('/', '-') ?? 'all';
      return asFile(reply, `journal-${of}-${today()}.jsonl`, 'application/x-ndjson')
        .header('content-length', size)
        .send(file.createReadStream({ start: 0 }));
    },
  );
};

/** The given filters, without members that are undefined. */
function given<T extends object>(asked: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as never;
}

type ShownEntry = ShownFact & Pick<z.output<typeof entry>, 'stream' | 'commission' | 'row'>;

/** The row that a fact of a table's or a budget line's journal is about. */
function rowOf({ stream, fact }: ExploredFact): string | null {
  if (stream.kind === 'ledger') return `budget_lines/${stream.id}`;
  return stream.kind === 'masterData' && typeof fact['row'] === 'string' ? `${stream.id}/${fact['row']}` : null;
}

async function shownTo(db: Database, who: Who, facts: readonly ExploredFact[]): Promise<z.output<typeof entry>[]> {
  const ids = facts.filter(({ stream }) => stream.kind === 'commission').map(({ stream }) => stream.id);
  const commissions = await findCommissions(db, [...new Set(ids)]);
  const rows = facts.flatMap((stored) => rowOf(stored) ?? []);
  const rowNames = await findRowNames(
    db,
    rows.map((row) => row.slice(row.indexOf('/') + 1)),
  );
  const shown = facts.flatMap((stored): ShownEntry[] => {
    const { stream } = stored;
    if (stream.kind !== 'commission') return [{ stream, commission: null, row: rowNames.get(rowOf(stored) ?? ''), ...wholeFact(stored) }];
    const row = commissions.get(stream.id);
    if (row === undefined || !mayKnowRow(who, row)) return [];
    const { id, code, title } = row;
    const state = commissionIn(row);
    return [
      {
        stream,
        commission: { id, code, title, instrument: state?.instrument ?? null },

        ...(state === null ? wholeFact(stored) : redactor(who, state)(stored)),
      },
    ];
  });
  return withTexts(db, shown);
}

/** Writes an export into a file whose name is removed at once. The system deletes the file when it is closed. */
async function written(directory: string, db: Database, scope: ExportScope): Promise<FileHandle> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${randomUUID()}.jsonl`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  try {
    let lines: string[] = [];
    const flush = async () => {
      await file.appendFile(lines.join(''));
      lines = [];
    };
    await exportJournal(db, { scope, at: nowIso() }, async (line) => {
      if (lines.push(`${line}\n`) >= 500) await flush();
    });
    await flush();
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
