import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { dayOf, yearOf, type Day } from '../../domain/calendar/day.ts';
import { serviceKinds, stages } from '../../domain/commission/names.ts';
import type { CommissionFilter } from '../../db/commissions/list-commissions.ts';
import { logRead } from '../../db/cases/log-read.ts';
import type { Visibility } from '../../db/cases/visibility.ts';
import type { Database } from '../../db/open-database.ts';
import { exportWords } from '../../locale/exports.ts';
import { languageOf } from '../language.ts';
import { asFile } from '../attachment.ts';
import { nowIso, today } from '../clock.ts';
import { etagOf, isHeld } from '../etag.ts';
import { commissionAsOf } from '../commands/commission-as-of.ts';
import { likelyDuplicates } from '../commands/likely-duplicates.ts';
import { loadCommission, type LoadedCommission } from '../commands/load-commission.ts';
import { isConsultedIn, sectionsOpenTo } from '../commands/readers.ts';
import { visiblePage, type SeenLine, type VisiblePage } from '../commands/visible-page.ts';
import { mayKnowRow, visibilityOf } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { columnWidths, commissionRows } from '../presentation/commission-rows.ts';
import { csvOf, xlsxOf } from '../presentation/spreadsheet.ts';
import { presentAsked } from '../presentation/asked.ts';
import { isWatched, presentCommission, presentHistory } from '../presentation/commission.ts';
import { nameAll } from '../presentation/named.ts';
import { notFound } from '../problem.ts';
import { askedView, commissionView, historicView } from '../schemas/commission-view.ts';
import {
  day,
  flag,
  instant,
  organisationRef,
  paging,
  empty,
  nothing,
  problemsOf,
  uuid,
  shownDay,
  searchWords,
  bookYear,
} from '../schemas/common.ts';

const item = z
  .object({
    id: uuid,
    code: z.string().nullable(),
    route: z.string(),
    title: z.string(),
    serviceKinds: z.array(z.string()),
    stage: z.enum([...stages, 'archived']),
    state: z.enum(['open', 'closed', 'imported']),
    outcome: z.string().nullable(),
    requester: organisationRef.nullable(),
    host: organisationRef.nullable(),
    openedAt: instant,
    closedAt: instant.nullable(),
    year: z.int(),
    dueOn: shownDay.nullable().describe('The earliest due day of its open duties, as far as they are open to me.'),
    isOverdue: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'CommissionListItem' });

const likely = z.object({ id: uuid, code: z.string().nullable(), title: z.string(), openedAt: instant }).meta({ id: 'LikelyDuplicate' });

const filters = {
  stage: z.enum([...stages, 'archived']).optional(),
  kind: z.enum(serviceKinds).optional(),
  organisation: uuid.optional().describe('A body with a part in it.'),
  year: bookYear.optional(),
  overdue: flag.optional(),
  q: searchWords().optional().describe('Words of title or code; accents, đ and case do not matter.'),
};
const filter = z.object({ ...filters, ...paging });

/** The most rows in a file: more than a province has in fifty years, and few enough for a spreadsheet program. */
const maxRows = 20_000;
const exportPage = 500;
const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An id, or the code with a dash: `07-2026`. */
const idOrCode = z.union([uuid, z.string().regex(/^\d{1,6}-\d{4}$/)]);

/** Reading commissions: the list, and one of them as the reader may see it. */
export const commissionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/commissions',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['commissions'],
        summary: 'Commissions that I may know of, newest first',
        querystring: filter,
        response: { 200: z.object({ items: z.array(item), nextCursor: z.string().nullable() }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const { limit, ...asked } = request.query;
      const visibility = visibilityOf(request.who);
      if (visibility === null) return { items: [], nextCursor: null };
      const { rows, nextCursor } = await visiblePage(request.db, request.who, filterOf(asked, visibility), limit);
      return { items: await presentItems(request.db, rows), nextCursor };
    },
  );

  app.get(
    '/api/commissions/export',
    {
      config: { isForEverybody: true, mostPerMinute: 30 },
      schema: {
        tags: ['commissions'],
        summary: 'The list as a file, for a spreadsheet',
        description: `At most ${maxRows} rows, as \`x-row-limit\` says; the last row says so when there are more. The export is on record.`,
        querystring: z.object({ ...filters, format: z.enum(['csv', 'xlsx']), language: z.enum(['vi', 'en']).optional() }),
        response: { 200: { description: 'The file.', content: { '*/*': { schema: z.any() } } }, ...problemsOf(400) },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const { format, language = languageOf(request.headers['accept-language']), ...asked } = request.query;
      const visibility = visibilityOf(who);
      await logRead(db, { person: who.person, caseId: null, what: 'commissionExport', at: nowIso() });
      const pages = visibility === null ? nobodys() : pagesOf(db, who, filterOf(asked, visibility));
      const rows = commissionRows(db, pages, { language, maxRows });
      const name = `${exportWords.sheet[language]} ${today()}.${format}`;
      void reply.header('x-row-limit', String(maxRows)).header('content-language', language);
      if (format === 'csv') return asFile(reply, name, 'text/csv; charset=utf-8').send(csvOf(rows));
      const sheet = { name: exportWords.sheet[language], widths: Object.values(columnWidths) };
      return asFile(reply, name, xlsxMediaType).send(xlsxOf(rows, sheet));
    },
  );

  app.get(
    '/api/commissions/alike',
    {
      config: { isForEverybody: true, mostPerMinute: 240 },
      schema: {
        tags: ['commissions'],
        summary: 'Likely duplicates: commissions of a host in a year under a like title, as far as I may know of them',
        description: 'Accents, case and the order of words do not matter, and about 30 % of the words may differ.',
        querystring: z.object({
          host: uuid,
          title: searchWords(500).min(1),
          year: bookYear.optional().describe('This year when absent.'),
          except: uuid.optional().describe('A commission that is not listed: the one that is compared.'),
        }),
        response: { 200: z.object({ items: z.array(likely) }), ...problemsOf(400) },
      },
    },
    async ({ db, who, query }) => {
      const found = await likelyDuplicates(db, who, { ...query, year: query.year ?? yearOf(today()) });
      return { items: found.map(({ id, code, title, openedAt }) => ({ id, code, title, openedAt: openedAt.toISOString() })) };
    },
  );

  app.get(
    '/api/commissions/:id',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['commissions'],
        summary: 'A commission as I may see it, with its duties and what I can do now',
        description: 'Its ETag is the revision, a point and a digest of the whole answer: names, the day and what is open to me count too.',
        params: z.object({ id: idOrCode }),
        headers: z.object({ 'if-none-match': z.string().max(200).optional() }),
        querystring: z.object({ asOf: day.optional().describe('As it stood at the end of this day in Viet Nam.') }),
        response: {
          200: z.union([commissionView, historicView, askedView]),
          304: nothing('Nothing has changed.'),
          ...problemsOf(400, 404),
        },
      },
    },
    async (request, reply) => {
      const { who, db } = request;
      const found = await loadCommission(db, request.params.id);
      if (!found) throw notFound();
      if (!mayKnowRow(who, found.row))
        return reply
          .header('cache-control', 'no-store')
          .code(200)
          .send(await askedIn(request, found));
      const language = languageOf(request.headers['accept-language']);
      const { asOf } = request.query;
      if (asOf !== undefined) return reply.header('cache-control', 'no-store').send(await lookBack(request, found, asOf));
      const answer =
        found.commission === null
          ? await presentHistory(db, found.row)
          : await presentCommission(db, who, found.row, found.commission, { language });
      const etag = etagOf(answer, found.row.revision);
      void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'Cookie, Authorization, Accept-Language');
      if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send(empty);
      if (isWatched(answer.sections)) await logRead(db, { person: who.person, caseId: answer.id, what: 'commission', at: nowIso() });
      return reply.code(200).send(answer);
    },
  );
};

/** What a body that is asked sees: its own questions. Throws 404 for everybody else. */
async function askedIn({ db, who, query, headers }: FastifyRequest, { row, commission }: LoadedCommission) {
  if (commission === null || 'asOf' in (query as object) || !isConsultedIn(who, commission)) throw notFound();
  return presentAsked(db, who, row, commission, languageOf(headers['accept-language']));
}

/** The commission at the end of a day, for a person who may read it now. Throws 404 for a day before it began. */
async function lookBack({ db, who, headers }: FastifyRequest, { row, commission }: LoadedCommission, on: Day) {
  if (commission === null) {
    if (dayOf(row.openedAt.getTime()) > on) throw notFound();
    return presentHistory(db, row);
  }
  const then = await commissionAsOf(db, row.id, on);
  if (then === null) throw notFound();
  const back = { on, sections: sectionsOpenTo(who, commission) };
  const answer = await presentCommission(db, who, row, then, { language: languageOf(headers['accept-language']), back });
  if (isWatched(answer.sections)) await logRead(db, { person: who.person, caseId: row.id, what: 'commissionAsOf', at: nowIso() });
  return answer;
}

/** The request's filters in the form of the database's query. */
function filterOf(
  { overdue, cursor, ...asked }: Partial<z.output<typeof filter>>,
  visibility: Visibility,
): Omit<CommissionFilter, 'limit'> {
  return { ...asked, ...(cursor === undefined ? {} : { cursor }), ...(overdue === true ? { overdueOn: today() } : {}), visibility };
}

async function* nobodys(): AsyncGenerator<SeenLine[]> {
  yield [];
}

/** All rows that the person may know of, page by page. The last row is one more than `maxRows` when there are more. */
async function* pagesOf(db: Database, who: Who, wanted: Omit<CommissionFilter, 'limit'>): AsyncGenerator<SeenLine[]> {
  let left = maxRows + 1;
  let cursor: string | null = null;
  do {
    const page: VisiblePage = await visiblePage(db, who, { ...wanted, ...(cursor === null ? {} : { cursor }) }, Math.min(exportPage, left));
    yield page.rows;
    left -= page.rows.length;
    cursor = page.nextCursor;
  } while (cursor !== null && left > 0);
}

async function presentItems(db: Database, rows: readonly SeenLine[]): Promise<z.output<typeof item>[]> {
  const ids = rows.flatMap(({ requesterId, hostId }) => [requesterId, hostId].filter((id) => id !== null));
  const { organisations } = await nameAll(db, ids);
  const bodyOf = (id: string | null) => organisations.find((o) => o.id === id) ?? null;
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    route: row.route,
    title: row.title,
    serviceKinds: row.serviceKinds,
    stage: row.stage as z.output<typeof item>['stage'],
    state: row.state as z.output<typeof item>['state'],
    outcome: row.outcome,
    requester: bodyOf(row.requesterId),
    host: bodyOf(row.hostId),
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    year: row.year,
    dueOn: row.dueOn,
    isOverdue: row.dueOn !== null && row.dueOn < today(),
    revision: row.revision,
  }));
}
