import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { seatedIn } from '../../db/commissions/seated-in.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import { listSeats } from '../../db/commissions/list-seats.ts';
import { listExperts } from '../../db/master-data/list-experts.ts';
import { ChangedSince } from '../../db/master-data/changed-since.ts';
import { readPayee } from '../../db/master-data/read-payees.ts';
import { payeeColumns } from '../../db/master-data/tables.ts';
import { updateMasterRow } from '../../db/master-data/write-master-data.ts';
import { distinct, itself } from '../../domain/case/values.ts';
import { panelRoles, stages } from '../../domain/commission/names.ts';
import { changed } from '../tell-open-cases.ts';
import { seenIn } from '../changed-since.ts';
import { administer } from '../administer.ts';
import { changedBy, reason, validity } from '../administration.ts';
import { nowIso, today } from '../clock.ts';
import { commissionIn } from '../commands/load-commission.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { lookingAtLine } from '../commands/visibility.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { etagOf } from '../etag.ts';
import { notFound } from '../problem.ts';
import { rowVersion } from '../schemas/changed.ts';
import { flag, instant, paging, empty, nothing, problemsOf, uuid, word, shownDay, givenInstant, searchWords } from '../schemas/common.ts';

const residency = z.enum(['resident', 'nonResident']);

const expert = z
  .object({
    personId: uuid,
    name: z.string(),
    degree: z.string().nullable(),
    fields: z.array(z.string()),
    residency,
    residence: z.string().nullable(),
    affiliation: z.object({ organisationId: uuid.nullable(), name: z.string() }).nullable(),
    consentAt: instant.nullable(),
    consentWithdrawnAt: instant.nullable(),
    validFrom: shownDay,
    validTo: shownDay.nullable(),
    version: rowVersion,
    openCommissions: z.int().describe('In how many open commissions whose panel is open to me they sit or are invited.'),
  })
  .meta({ id: 'Expert' });

/** The number of an expert's newest commissions that are shown. */
const maxSeats = 100;

const seat = z
  .object({
    commissionId: uuid,
    code: z.string().nullable(),
    title: z.string(),
    stage: z.enum([...stages, 'archived']),
    state: z.enum(['open', 'closed']),
    role: z.enum(panelRoles),
    invitedAt: instant,
    accepts: z.boolean().nullable().describe('Null: not answered.'),
    left: z.boolean(),
    opinionsFiled: z.int().nullable().describe('Null: opinions are closed to the reader.'),
  })
  .meta({ id: 'Seat' });

const payee = z
  .object({
    personId: uuid,
    name: z.string(),
    residency,
    taxCode: z.string().nullable(),
    bankAccount: z.string().nullable(),
    bankName: z.string().nullable(),
    taxCommitmentYear: z.int().nullable().describe('The year for which a signed commitment stops the withholding.'),
    wantsWithholding: z.boolean().describe('Asks to be withheld from below the threshold too.'),
    version: rowVersion,
  })
  .meta({ id: 'Payee' });

const columns = {
  degree: word(100).nullable().optional(),
  fields: distinct(z.array(word(100)).max(30), itself),
  residency,
  residence: word(200).nullable().optional(),
  affiliationOrganisationId: uuid.nullable().optional(),
  affiliationText: word(300).nullable().optional(),
  consentAt: givenInstant.nullable().optional(),
  consentWithdrawnAt: givenInstant.nullable().optional(),
};

const bank = {
  taxCode: word(20).nullable().optional(),
  bankAccount: word(40).nullable().optional(),
  bankName: word(200).nullable().optional(),
  taxCommitmentYear: z.int().min(2000).max(9999).nullable().optional(),
  wantsWithholding: z.boolean().optional(),
};

/** The experts. Accountants also see and change how they are paid. */
export const expertRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/experts',
    {
      config: { right: 'readExperts' },
      schema: {
        tags: ['master data'],
        summary: 'Experts by name, without tax and bank data',
        querystring: z.object({
          field: searchWords(100).optional(),
          residency: residency.optional(),
          past: flag.optional().describe('Also those no longer on the list.'),
          q: searchWords().optional(),
          ...paging,
        }),
        response: { 200: z.object({ items: z.array(expert), nextCursor: z.string().nullable() }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { field, residency: resident, past, q, cursor, limit } = request.query;
      const { items, nextCursor } = await listExperts(request.db, {
        limit,
        ...(past === true ? {} : { on: today() }),
        ...(field === undefined ? {} : { field }),
        ...(resident === undefined ? {} : { residency: resident }),
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      const seats = await seatsOpenTo(
        request.db,
        request.who,
        items.map(({ personId }) => personId),
      );
      return { items: items.map((one) => shown(one, seats.get(one.personId) ?? 0)), nextCursor };
    },
  );

  app.get(
    '/api/experts/:id/seats',
    {
      config: { right: 'readExperts' },
      schema: {
        tags: ['master data'],
        summary: 'The panels an expert sits or sat on, newest first, as far as they are open to me',
        params: z.object({ id: uuid }),
        response: { 200: z.object({ items: z.array(seat) }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const rows = await listSeats(request.db, request.params.id, maxSeats);
      return { items: rows.flatMap((row) => seatsSeen(request.who, row, request.params.id)) };
    },
  );

  app.get(
    '/api/experts/:id/payee',
    {
      config: { right: 'readPayees' },
      schema: {
        tags: ['master data'],
        summary: 'How an expert is paid (accountants; every reading is on record)',
        params: z.object({ id: uuid }),
        response: { 200: payee, ...problemsOf(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const found = await readPayee(request.db, { expert: request.params.id, reader: request.who.person, at: nowIso() });
      if (!found) throw notFound();
      const { fullName: name, residency: resident, rowVersion: version, ...rest } = found;
      const answer = { ...rest, name, residency: resident as 'resident', version };
      void reply.header('etag', etagOf(answer, version));
      return answer;
    },
  );

  app.patch(
    '/api/experts/:id/payee',
    {
      config: { right: 'changePayees', seen: 'version' },
      schema: {
        tags: ['master data'],
        summary: 'Change how an expert is paid',
        params: z.object({ id: uuid }),
        body: z.strictObject({ ...bank, reason }),
        response: { 204: nothing('Done.'), ...problemsOf(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const { reason: why, ...changes } = request.body;
      const by = await changedBy(request, 'changePayees', why);
      const seen = seenIn(request, { of: payeeColumns });
      const isChanged = await updateMasterRow(request.db, 'experts', request.params.id, changes as never, by, seen).catch(
        async (error: unknown) => {
          throw error instanceof ChangedSince ? await withPayee(request, error) : error;
        },
      );
      if (!isChanged) throw notFound();
      return reply.code(204).send(empty);
    },
  );

  administer(app, {
    path: '/api/experts',
    table: 'experts',
    right: 'changeExperts',
    one: 'an expert',
    create: { personId: uuid, ...columns, ...validity },
    change: columns,
    after: (request, id) => changed(app, request, id),
  });
};

/** Adds the present payee data to a conflict. This reading is recorded like every other reading of the data. */
async function withPayee(request: FastifyRequest, { table, version, changes }: ChangedSince): Promise<ChangedSince> {
  const { id } = request.params as { id: string };
  const now: Record<string, unknown> = { ...(await readPayee(request.db, { expert: id, reader: request.who.person, at: nowIso() })) };
  return new ChangedSince(
    table,
    version,
    changes.map((change) => ({ ...change, now: now[change.column] })),
  );
}

/** The number of seats of each person, counting commissions whose panel is open to the reader. */
async function seatsOpenTo(db: Database, who: Who, people: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const row of await seatedIn(db, people)) {
    if (!lookingAtLine(who, row).sections.has('panel')) continue;
    for (const { person, isInvited } of row.line.access.seats) {
      if (isInvited) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return counts;
}

/** The person's seats in one commission, where its panel is open to the reader. */
function seatsSeen(who: Who, row: StoredCommission, person: string): z.output<typeof seat>[] {
  const commission = commissionIn(row);
  if (commission === null) return [];
  const open = sectionsOpenTo(who, commission);
  if (!open.has('panel')) return [];
  const filed = open.has('opinions') ? commission.opinions.filter((one) => one.person === person).length : null;
  return commission.members
    .filter((one) => one.person === person && one.invitedAt !== null)
    .map(({ role, invitedAt, answer, left }) => ({
      commissionId: row.id,
      code: commission.code,
      title: commission.request.title,
      stage: commission.closedAt === null ? (commission.stage ?? 'request') : ('archived' as const),
      state: commission.closedAt === null ? ('open' as const) : ('closed' as const),
      role,
      invitedAt: new Date(invitedAt!).toISOString(),
      accepts: answer?.accepts ?? null,
      left,
      opinionsFiled: filed,
    }));
}

function shown(row: Awaited<ReturnType<typeof listExperts>>['items'][number], openCommissions: number): z.output<typeof expert> {
  const name = row.affiliationName ?? row.affiliationText;
  return {
    personId: row.personId,
    name: row.fullName,
    degree: row.degree,
    fields: row.fields,
    residency: row.residency as 'resident',
    residence: row.residence,
    affiliation: name === null ? null : { organisationId: row.affiliationOrganisationId, name },
    consentAt: row.consentAt?.toISOString() ?? null,
    consentWithdrawnAt: row.consentWithdrawnAt?.toISOString() ?? null,
    validFrom: row.validFrom,
    validTo: row.validTo,
    version: row.rowVersion,
    openCommissions,
  };
}
