import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import type { LedgerAccount } from '../../db/ledger/ledger-terms.ts';
import { findBudgetLine } from '../../db/ledger/find-budget-line.ts';
import { listBudgets } from '../../db/ledger/list-budgets.ts';
import { listLedger } from '../../db/ledger/list-ledger.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import { postLedger } from '../../db/ledger/post-ledger.ts';
import { verifyLedger } from '../../db/ledger/verify-ledger.ts';
import { useFreshDatabase } from './fresh.ts';
import { at, by } from './samples.ts';

const fresh = useFreshDatabase(50);

async function line(appropriatedVnd: number, organisationId = randomUUID()): Promise<string> {
  const id = randomUUID();
  const text = { code: id.slice(0, 8), name: 'Kinh phí tư vấn, phản biện', fiscalYear: 2026, source: 'stateBudget' };
  await openBudgetLine(fresh.db, { id, organisationId, appropriatedVnd, provenance: 'QĐ 12', provenanceStatus: 'proposed', ...text }, by);
  return id;
}

function move(
  budgetLineId: string,
  kind: string,
  from: LedgerAccount,
  to: LedgerAccount,
  amountVnd: number,
  key: { caseId?: string; n?: number } = {},
) {
  const { caseId = randomUUID(), n = 1 } = key;
  return postLedger(fresh.db, { budgetLineId, caseId, kind, n, movements: [{ from, to, amountVnd }], at, memo: '' });
}

const reserve = (budgetLineId: string, amountVnd: number, key: { caseId?: string; n?: number } = {}) =>
  move(budgetLineId, 'reserve', 'free', 'committed', amountVnd, key);

test('forty reserves at once never exceed what is free', async () => {
  const id = await line(100);
  const results = await Promise.all(Array.from({ length: 40 }, () => reserve(id, 7)));
  expect(results.filter((result) => result.outcome === 'posted')).toHaveLength(14);
  expect(results.filter((result) => result.outcome === 'insufficient').every((result) => result.balances.free === 2)).toBe(true);
  expect(await findBudgetLine(fresh.db, id)).toMatchObject({ appropriated: 100, free: 2, committed: 98, advanced: 0, paid: 0 });
});

test('the same key with the same movements gives the first result again and moves nothing', async () => {
  const id = await line(100);
  const caseId = randomUUID();
  const first = await reserve(id, 30, { caseId });
  await reserve(id, 50);
  expect(await Promise.all([reserve(id, 30, { caseId }), reserve(id, 30, { caseId })])).toEqual([first, first]);
  expect(await findBudgetLine(fresh.db, id)).toMatchObject({ free: 20, committed: 80 });
});

test('forty repeats of one reserve at once reserve once', async () => {
  const id = await line(100);
  const caseId = randomUUID();
  await Promise.all(Array.from({ length: 40 }, () => reserve(id, 7, { caseId })));
  expect(await findBudgetLine(fresh.db, id)).toMatchObject({ free: 93, committed: 7 });
});

test('the same key with other movements, or on another line, is an error', async () => {
  const [id, other] = [await line(100), await line(100)];
  const caseId = randomUUID();
  await reserve(id, 30, { caseId });
  await expect(reserve(id, 31, { caseId })).rejects.toMatchObject({ name: 'LedgerKeyReused' });
  await expect(reserve(other, 30, { caseId })).rejects.toMatchObject({ name: 'LedgerKeyReused' });
  expect((await reserve(id, 30, { caseId, n: 2 })).outcome).toBe('posted');
});

test('one key on two lines at once is posted on one of them', async () => {
  const lines = [await line(100), await line(100)];
  const caseId = randomUUID();
  const results = await Promise.allSettled(lines.map((id) => reserve(id, 30, { caseId })));
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ name: 'LedgerKeyReused' });
});

test('what is insufficient writes nothing, says what is free, and may succeed later under the same key', async () => {
  const id = await line(100);
  const caseId = randomUUID();
  expect(await reserve(id, 101, { caseId })).toMatchObject({ outcome: 'insufficient', balances: { free: 100 } });
  expect(await listLedger(fresh.db, { caseId })).toEqual([]);
  const more = { budgetLineId: id, caseId: null, kind: 'appropriate', n: 2, at, memo: 'bổ sung' };
  await postLedger(fresh.db, { ...more, movements: [{ from: 'appropriation', to: 'free', amountVnd: 1 }] });
  expect(await reserve(id, 101, { caseId })).toMatchObject({ outcome: 'posted', balances: { appropriated: 101, free: 0 } });
});

test('money goes from reserve to payment and what is left goes back', async () => {
  const id = await line(1000);
  const caseId = randomUUID();
  const key = { caseId };
  await reserve(id, 600, key);
  await move(id, 'advance', 'committed', 'advanced', 200, key);
  const payOut = { budgetLineId: id, caseId, kind: 'pay', n: 1, at, memo: 'KB-17' };
  await postLedger(fresh.db, {
    ...payOut,
    movements: [
      { from: 'advanced', to: 'paid', amountVnd: 150 },
      { from: 'committed', to: 'paid', amountVnd: 250 },
      { from: 'committed', to: 'paid', amountVnd: 0 },
    ],
  });
  await move(id, 'return', 'advanced', 'free', 50, key);
  const end = await move(id, 'release', 'committed', 'free', 150, key);
  expect(end).toEqual({ outcome: 'posted', balances: { appropriated: 1000, free: 600, committed: 0, advanced: 0, paid: 400 } });
  expect((await listLedger(fresh.db, { caseId })).map((one) => one.kind).sort()).toEqual([
    'advance',
    'pay',
    'release',
    'reserve',
    'return',
  ]);
  expect(await listLedger(fresh.db, { budgetLineId: id })).toHaveLength(6);
});

test('amounts that are none are refused', async () => {
  const id = await line(100);
  for (const amount of [0, -1, 1.5, Number.NaN, 2 ** 53]) await expect(reserve(id, amount)).rejects.toThrow(RangeError);
  await expect(move(id, 'x', 'free', 'free', 1)).rejects.toThrow(RangeError);
  await expect(reserve(randomUUID(), 1)).rejects.toMatchObject({ name: 'BudgetLineUnknown' });
});

test('lines are listed with their balances by year and funder', async () => {
  const organisationId = randomUUID();
  const id = await line(5, organisationId);
  expect(await listBudgets(fresh.db, { organisationId, fiscalYear: 2026 })).toMatchObject([{ id, appropriated: 5, free: 5 }]);
  expect(await listBudgets(fresh.db, { organisationId, fiscalYear: 2025 })).toEqual([]);
});

describe('the database itself refuses', () => {
  let id: string;
  beforeAll(async () => {
    id = await line(100);
    await reserve(id, 10);
  });

  test.each([
    ['changing an entry', () => sql`update ledger_postings set amount = 1`, '23001'],
    ['deleting an entry', () => sql`delete from ledger_postings`, '23001'],
    ['changing a transaction', () => sql`update ledger_transactions set memo = 'x'`, '23001'],
    ['emptying the ledger', () => sql`truncate ledger_transactions cascade`, '23001'],
    ['deleting a line', () => sql`delete from budget_lines where id = ${id}`, '23001'],
    ['a balance below zero', () => sql`update budget_lines set free = -1, committed = committed + 91 where id = ${id}`, '23514'],
    ['balances that do not add up', () => sql`update budget_lines set free = free + 1 where id = ${id}`, '23514'],
    ['balances that no entry explains', () => sql`update budget_lines set free = free - 1, paid = paid + 1 where id = ${id}`, '23514'],
    [
      'more than can be counted exactly',
      () => sql`update budget_lines set appropriated = 9007199254740992, free = 9007199254740992 where id = ${id}`,
      '23514',
    ],
  ])('%s', async (_, statement, code) => {
    await expect(statement().execute(fresh.db)).rejects.toMatchObject({ code });
  });

  test('a transaction whose entries do not sum to zero, or that has none', async () => {
    const write = (amounts: number[]) =>
      fresh.db.transaction().execute(async (trx) => {
        const transaction = randomUUID();
        await sql`insert into ledger_transactions (id, budget_line_id, case_id, kind, n, movements, balances, memo, at)
                  values (${transaction}, ${id}, ${randomUUID()}, 'x', 1, '[]', '{}', '', ${at})`.execute(trx);
        for (const [position, amount] of amounts.entries()) {
          await sql`insert into ledger_postings values (${transaction}, ${position}, ${id}, 'free', ${amount})`.execute(trx);
        }
      });
    await expect(write([5])).rejects.toMatchObject({ code: '23514' });
    await expect(write([])).rejects.toMatchObject({ code: '23514' });
    await expect(write([5, -5])).resolves.toBeUndefined();
  });
});

test('whatever is posted at random, the ledger holds', async () => {
  const accounts = ['free', 'committed', 'advanced', 'paid'] as const;
  // Most steps are within the balances. One in five asks for more than there is.
  const step = fc.record({
    pick: fc.nat(),
    to: fc.nat(2),
    share: fc.integer({ min: 1, max: 100 }),
    tooMuch: fc.integer({ min: 0, max: 4 }),
    repeated: fc.boolean(),
  });
  let [posted, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const id = await line(100);
      const caseId = randomUUID();
      for (const [n, { pick, to, share, tooMuch, repeated }] of steps.entries()) {
        const balances = (await findBudgetLine(fresh.db, id))!;
        const filled = accounts.filter((account) => balances[account] > 0);
        const from = filled[pick % filled.length]!;
        const target = accounts.filter((account) => account !== from)[to]!;
        const amount = tooMuch === 0 ? balances[from] + share : Math.ceil((balances[from] * share) / 100);
        const first = await move(id, 'any', from, target, amount, { caseId, n });
        if (first.outcome === 'posted') posted += 1;
        else refused += 1;
        if (repeated) expect(await move(id, 'any', from, target, amount, { caseId, n })).toEqual(first);
        const { appropriated, free, committed, advanced, paid } = first.balances;
        expect([appropriated, free + committed + advanced + paid]).toEqual([100, 100]);
      }
    }),
    { numRuns: 30 },
  );
  expect(posted).toBeGreaterThan(60);
  expect(refused).toBeGreaterThan(5);
  const verified = await verifyLedger(fresh.db);
  // The zero-sum transaction above was written without movements, balances and journal.
  expect(verified).toMatchObject({
    unbalancedTransactions: [expect.any(String)],
    differingLines: [],
    unjournalledLines: [expect.any(String)],
  });
  expect((await verifyJournal(fresh.db)).faults).toEqual([]);
});
