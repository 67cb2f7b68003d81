import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findBudgetLine } from '../../db/ledger/find-budget-line.ts';
import { listBudgets, type BudgetLine } from '../../db/ledger/list-budgets.ts';
import { listLedger } from '../../db/ledger/list-ledger.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import { postLedger } from '../../db/ledger/post-ledger.ts';
import { fundingSources } from '../../domain/commission/names.ts';
import { changedBy, newRowId, optionalKey, reason } from '../administration.ts';
import { budgetsSeen, ledgerSeen, type SeenBudget } from '../commands/budget-seen.ts';
import { actorAs, roleWith, type Role, type Who } from '../identity/who.ts';
import { forbidden, notFound, Problem } from '../problem.ts';
import { instant, problemsOf, uuid, word, bookYear } from '../schemas/common.ts';

const dong = z.int().min(0);

const line = z
  .object({
    id: uuid,
    code: z.string(),
    name: z.string(),
    fiscalYear: z.int(),
    organisationId: uuid.describe('The funder whose money it is.'),
    source: z.string(),
    appropriatedVnd: dong,
    freeVnd: dong,
    committedVnd: dong,
    advancedVnd: dong,
    paidVnd: dong,
    provenance: z.string().nullable(),
    provenanceStatus: z.string().nullable(),
    classification: z.string().nullable().describe('Its place in the state budget’s index, chương-loại-khoản-mục.'),
    isWhole: z
      .boolean()
      .describe('The balances are those of all its money. Otherwise they count only what is open to me, and there may be more.'),
  })
  .meta({ id: 'BudgetLine' });

const transaction = z.object({
  id: uuid,
  at: instant,
  kind: z.string(),
  n: z.int(),
  commissionId: uuid.nullable(),
  commissionCode: z.string().nullable(),
  movements: z.array(z.object({ from: z.string(), to: z.string(), amountVnd: z.int() })),
  balances: z.record(z.string(), z.int()),
});

const year = z.int().min(1945).max(2099);

/** Budget lines with their balances and postings. A finance leader maintains those of their own body. */
export const budgetRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/budgets',
    {
      config: { right: 'readBudgets' },
      schema: {
        tags: ['money'],
        summary: 'Budget lines with their balances',
        querystring: z.object({ fiscalYear: bookYear.optional(), organisation: uuid.optional() }),
        response: { 200: z.object({ items: z.array(line) }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { fiscalYear, organisation } = request.query;
      const lines = await listBudgets(request.db, {
        ...(fiscalYear === undefined ? {} : { fiscalYear }),
        ...(organisation === undefined ? {} : { organisationId: organisation }),
      });
      return { items: (await budgetsSeen(request.db, request.who, lines)).map(shown) };
    },
  );

  app.get(
    '/api/budgets/:id',
    {
      config: { right: 'readBudgets' },
      schema: {
        tags: ['money'],
        summary: 'A budget line with its balances',
        params: z.object({ id: uuid }),
        response: { 200: line, ...problemsOf(400, 403, 404) },
      },
    },
    async (request) => {
      const found = await findBudgetLine(request.db, request.params.id);
      if (!found) throw notFound();
      return lineSeen(request, found);
    },
  );

  app.get(
    '/api/budgets/:id/ledger',
    {
      config: { right: 'readLedgers' },
      schema: {
        tags: ['money'],
        summary: 'What was posted on a line, in order',
        params: z.object({ id: uuid }),
        response: { 200: z.object({ items: z.array(transaction) }), ...problemsOf(400, 403, 404) },
      },
    },
    async (request) => {
      const found = await findBudgetLine(request.db, request.params.id);
      if (!found) throw notFound();
      const posted = await ledgerSeen(request.db, request.who, found, await listLedger(request.db, { budgetLineId: found.id }));
      return {
        items: posted.map(({ id, at, kind, n, caseId, caseCode, movements, balances }) => ({
          id,
          at: at.toISOString(),
          kind,
          n,
          commissionId: caseId,
          commissionCode: caseCode,
          movements: movements as unknown as z.output<typeof transaction>['movements'],
          balances: balances as Record<string, number>,
        })),
      };
    },
  );

  app.post(
    '/api/budgets',
    {
      config: { right: 'changeBudgets', seen: 'nothing: it opens a line' },
      schema: {
        tags: ['money'],
        summary: 'Open a budget line with its first appropriation',
        headers: optionalKey,
        body: z.strictObject({
          code: word(60),
          name: word(300),
          fiscalYear: year,
          source: z.enum(fundingSources),
          appropriatedVnd: dong,
          provenance: word(1_000).nullable().default(null),
          provenanceStatus: word(40).nullable().default(null),
          classification: word(20)
            .regex(/^\d{3}-\d{3}-\d{3}-\d{4}$/)
            .nullable()
            .default(null)
            .describe('Chương-loại-khoản-mục, `418-100-103-7000`.'),
          organisation: uuid.optional().describe('For which of my bodies; needed when I keep the lines of several.'),
          reason,
        }),
        response: { 201: line, ...problemsOf(400, 403, 409) },
      },
    },
    async (request, reply) => {
      const { reason: why, organisation, ...opened } = request.body;
      const role = keeping(request.who, organisation);
      const organisationId = role.organisation.id;
      const by = { ...(await changedBy(request, 'changeBudgets', why)), actor: actorAs(request.who, role) };
      const id = newRowId(request, 'budgets');
      const known = await findBudgetLine(request.db, id);
      if (!known) await opening(openBudgetLine(request.db, { id, organisationId, ...opened }, by));
      return reply.code(201).send(await lineSeen(request, (known ?? (await findBudgetLine(request.db, id)))!));
    },
  );

  app.post(
    '/api/budgets/:id/appropriations',
    {
      // Only a person who has seen the latest appropriation can send the number that follows it.
      config: { right: 'changeBudgets', seen: { inBody: 'n' } },
      schema: {
        tags: ['money'],
        summary: 'Add to what is appropriated on a line',
        description:
          '`n` numbers the appropriations of the line; the first was made when it was opened. The same number again is the same act.',
        params: z.object({ id: uuid }),
        body: z.strictObject({ n: z.int().min(2).max(10_000), amountVnd: z.int().min(1), reason }),
        response: { 200: line, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { db, who } = request;
      const { n, amountVnd, reason: why } = request.body;
      const found = await findBudgetLine(db, request.params.id);
      if (!found) throw notFound();
      const role = roleWith({ ...who, roles: who.roles.filter((r) => r.organisation.id === found.organisationId) }, 'changeBudgets');
      if (!role) throw forbidden();
      const { at, reason: said } = await changedBy(request, 'changeBudgets', why);
      const movements = [{ from: 'appropriation' as const, to: 'free' as const, amountVnd }];
      const posting = { budgetLineId: found.id, caseId: null, kind: 'appropriate', n, movements, at, memo: said.text };
      await opening(postLedger(db, { ...posting, actor: actorAs(who, role) }));
      return lineSeen(request, (await findBudgetLine(db, found.id))!);
    },
  );
};

/** The role in which the person maintains lines of this body, or of their only body when none is named. Throws 403, 400. */
function keeping(who: Who, organisation: string | undefined): Role {
  const roles = who.roles.filter((role) => roleWith({ ...who, roles: [role] }, 'changeBudgets') !== undefined);
  const named = roles.filter((role) => organisation === undefined || role.organisation.id === organisation);
  const [role] = named;
  if (!role) throw forbidden();
  if (new Set(named.map((one) => one.organisation.id)).size > 1) {
    throw new Problem(400, 'VALIDATION', { errors: [{ in: 'body', pointer: '/organisation', code: 'FIELD_MISSING' }] });
  }
  return role;
}

/** Turns the database's errors into problems: a code that is taken, or a number used for another amount. */
async function opening<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    if (code === '23505' || name === 'LedgerKeyReused') throw new Problem(409, 'MASTER_DATA_TAKEN', { cause: error });
    if (code === '23514' || error instanceof RangeError) throw new Problem(409, 'MASTER_DATA_INVALID', { cause: error });
    throw error;
  }
}

async function lineSeen({ db, who }: FastifyRequest, found: BudgetLine): Promise<z.output<typeof line>> {
  const [seen] = await budgetsSeen(db, who, [found]);
  return shown(seen!);
}

function shown({ appropriated, free, committed, advanced, paid, ...row }: SeenBudget): z.output<typeof line> {
  return {
    ...row,
    appropriatedVnd: appropriated,
    freeVnd: free,
    committedVnd: committed,
    advancedVnd: advanced,
    paidVnd: paid,
  };
}
