import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listPaidInYear } from '../../db/commissions/list-paid-in-year.ts';
import { findNames } from '../../db/master-data/find-names.ts';
import { readPayee } from '../../db/master-data/read-payees.ts';
import type { Database } from '../../db/open-database.ts';
import { readTexts } from '../../db/texts/read-texts.ts';
import { type PayeeOfYear, payeesOfYear } from '../../domain/commission/payees-of-year.ts';
import { withholdingReasons } from '../../domain/money/withholding.ts';
import { payeeListWords, payeeListRow } from '../../locale/payee-list.ts';
import { asFile } from '../attachment.ts';
import { nowIso } from '../clock.ts';
import type { Who } from '../identity/who.ts';
import { languageOf } from '../language.ts';
import { csvOf, type Row } from '../presentation/spreadsheet.ts';
import { problemsOf, uuid } from '../schemas/common.ts';

const dong = z.int().min(0);
const yearAsked = z.object({ year: z.coerce.number().int().min(2000).max(9999) });

const payeeOfYear = z
  .object({
    personId: uuid.nullable().describe('Null for somebody who is only on the list of an event.'),
    name: z.string().nullable(),
    body: z.string().nullable().describe('The body for which somebody on a list came.'),
    grossVnd: dong,
    exemptVnd: dong.describe('What is no taxable income.'),
    taxableVnd: dong,
    withheldVnd: dong,
    netVnd: dong,
    reasons: z.array(z.enum(withholdingReasons)),
    commissions: z.array(z.string()),
  })
  .meta({ id: 'PayeeOfYear' });
type Item = z.output<typeof payeeOfYear>;

/** Everybody who was paid in a year, for whoever declares their tax. */
export const payeeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/payees/:year',
    {
      config: { right: 'readPayees' },
      schema: {
        tags: ['money'],
        summary: 'Who was paid in a year: sums, tax and the reason, without tax codes (accountants)',
        params: yearAsked,
        response: { 200: z.object({ items: z.array(payeeOfYear) }), ...problemsOf(400, 403) },
      },
    },
    async ({ db, who, params }) => ({ items: await itemsOf(db, who, params.year) }),
  );

  app.get(
    '/api/payees/:year/export',
    {
      config: { right: 'readPayees', mostPerMinute: 10 },
      schema: {
        tags: ['money'],
        summary: 'The same as a file, with tax codes; each reading of one is on record',
        params: yearAsked,
        querystring: z.object({ language: z.enum(['vi', 'en']).optional() }),
        response: { 200: { description: 'The file.', content: { '*/*': { schema: z.any() } } }, ...problemsOf(400, 403) },
      },
    },
    async (request, reply) => {
      const { db, who, params, query } = request;
      const language = query.language ?? languageOf(request.headers['accept-language']);
      const items = await itemsOf(db, who, params.year);
      const rows: Row[] = [payeeListWords.columns.map((column) => column[language])];
      for (const item of items) {
        const person = item.personId;
        const payee = person === null ? undefined : await readPayee(db, { expert: person, reader: who.person, at: nowIso() });
        rows.push(payeeListRow({ ...item, taxCode: payee?.taxCode ?? null, residency: payee?.residency ?? null }, rows.length, language));
      }
      void reply.header('content-language', language);
      const name = `${payeeListWords.sheet[language]} ${params.year}.csv`;
      return asFile(reply, name, 'text/csv; charset=utf-8').send(csvOf(onePage(rows)));
    },
  );
};

async function* onePage(rows: Row[]): AsyncGenerator<Row[]> {
  yield await Promise.resolve(rows);
}

/** The Unions whose accounts the person keeps. */
const unionsOf = (who: Who): string[] =>
  who.roles
    .filter(({ capability }) => capability === 'unionAccountant' || capability === 'unionChiefAccountant')
    .map(({ organisation }) => organisation.id);

async function itemsOf(db: Database, who: Who, year: number): Promise<Item[]> {
  const found = payeesOfYear(year, await listPaidInYear(db, unionsOf(who), year));
  const ids = found.flatMap(({ payee }) => payee.person ?? payee.body ?? []);
  const names = new Map((await findNames(db, ids)).map(({ id, name }) => [id, name]));
  const texts = new Map(
    (
      await readTexts(
        db,
        found.flatMap(({ payee }) => textOf(payee)),
      )
    ).map(({ id, body }) => [id, body]),
  );
  return found
    .map(({ payee, ...sums }): Item => {
      if (payee.person !== null) return { personId: payee.person, name: names.get(payee.person) ?? null, body: null, ...sums };
      const [text] = textOf(payee);
      const name = text === undefined ? undefined : texts.get(text);
      return {
        personId: null,
        name: typeof name === 'string' ? name : null,
        body: payee.body === null ? null : (names.get(payee.body) ?? null),
        ...sums,
      };
    })
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'vi'));
}

const textOf = (payee: PayeeOfYear['payee']): string[] => (payee.person === null && payee.name !== null ? [payee.name.text] : []);
