import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendNextFact } from '../journal/append-facts.ts';
import type { JournalActor } from '../journal/streams.ts';
import { jsonb } from '../jsonb.ts';
import type { Database } from '../open-database.ts';
import {
  balancesAfter,
  BudgetLineUnknown,
  type LedgerBalances,
  LedgerKeyReused,
  type LedgerMovement,
  realMovements,
} from './ledger-terms.ts';

export interface LedgerPosting {
  budgetLineId: string;
  /** With `kind` and `n` it is the key of the posting. Null for the line's own postings (appropriation), whose key is line, kind and n. */
  caseId: string | null;
  /** 'appropriate', 'reserve', 'release', 'advance', 'clear', 'pay', 'return' … */
  kind: string;
  n: number;
  movements: LedgerMovement[];
  /** ISO 8601 UTC. */
  at: string;
  /** A note for readers of the ledger. It goes into the journal, so it has no names. */
  memo: string;
  /** Who or what posts. `{system: 'ledger'}` when absent. */
  actor?: JournalActor;
}

/**
 * `balances` are those after the posting. When the money is insufficient, they are the present ones, and `balances.free` is what is
 * available.
 */
export interface LedgerResult {
  outcome: 'posted' | 'insufficient';
  balances: LedgerBalances;
}

/**
 * Posts movements on a budget line in one transaction under the line's row lock. It writes balances, double entry and the fact in the
 * line's journal. When an account would fall below zero, it writes nothing. The same key with the same movements gives the stored result
 * again. An 'insufficient' is not stored.
 * @throws LedgerKeyReused, BudgetLineUnknown, and RangeError for invalid amounts.
 */
export async function postLedger(db: Database, posting: LedgerPosting): Promise<LedgerResult> {
  const movements = realMovements(posting.movements);
  try {
    return await inTransaction(db, (trx) => post(trx, posting, movements));
  } catch (error) {
    // The same key was used on two lines at once. The second posting waited at the unique index and not at the row lock.
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23505' && constraint?.startsWith('ledger_transactions') === true) throw keyReused(posting);
    throw error;
  }
}

async function post(trx: Database, posting: LedgerPosting, movements: LedgerMovement[]): Promise<LedgerResult> {
  const { budgetLineId, caseId, kind, n, at, memo, actor = { system: 'ledger' } } = posting;
  const balances = await trx
    .selectFrom('budgetLines')
    .select(['appropriated', 'free', 'committed', 'advanced', 'paid'])
    .where('id', '=', budgetLineId)
    .forUpdate()
    .executeTakeFirst();
  if (balances === undefined) throw new BudgetLineUnknown(budgetLineId);
  const stored = await storedTransaction(trx, posting);
  if (stored !== undefined) {
    const same = stored.budgetLineId === budgetLineId && canonicalJson(stored.movements) === canonicalJson(movements);
    if (!same) throw keyReused(posting);
    return { outcome: 'posted', balances: stored.balances as unknown as LedgerBalances };
  }
  const after = balancesAfter(balances, movements);
  if (after === null) return { outcome: 'insufficient', balances };
  const id = randomUUID();
  await writeTransaction(trx, { ...posting, id }, movements, after);
  const data = { transaction: id, caseId, n, movements, balances: after, memo };
  await appendNextFact(trx, { kind: 'ledger', id: budgetLineId }, { at, actor, kind, ...data });
  return { outcome: 'posted', balances: after };
}

async function storedTransaction(trx: Database, { budgetLineId, caseId, kind, n }: LedgerPosting) {
  const query = trx
    .selectFrom('ledgerTransactions')
    .select(['budgetLineId', 'movements', 'balances'])
    .where('kind', '=', kind)
    .where('n', '=', n);
  return caseId === null
    ? query.where('caseId', 'is', null).where('budgetLineId', '=', budgetLineId).executeTakeFirst()
    : query.where('caseId', '=', caseId).executeTakeFirst();
}

async function writeTransaction(
  trx: Database,
  { id, budgetLineId, caseId, kind, n, at, memo }: LedgerPosting & { id: string },
  movements: LedgerMovement[],
  after: LedgerBalances,
): Promise<void> {
  await trx.updateTable('budgetLines').set(after).where('id', '=', budgetLineId).execute();
  await trx
    .insertInto('ledgerTransactions')
    .values({ id, budgetLineId, caseId, kind, n, at, memo, movements: jsonb<never>(movements), balances: jsonb<never>(after) })
    .execute();
  const entries = movements.flatMap(({ from, to, amountVnd }) => [
    { account: from, amount: -amountVnd },
    { account: to, amount: amountVnd },
  ]);
  await sql`
    insert into ledger_postings (transaction_id, position, budget_line_id, account, amount)
    select ${id}::uuid, e.position, ${budgetLineId}::uuid, e.account, e.amount
      from rows from (jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as (account text, amount bigint))
        with ordinality as e(account, amount, position)`.execute(trx);
}

function keyReused({ budgetLineId, caseId, kind, n }: LedgerPosting): LedgerKeyReused {
  return new LedgerKeyReused(`${caseId ?? budgetLineId}/${kind}/${n} was posted before with other movements or on another line`);
}
