import type { Database } from '../open-database.ts';

/** What was posted on a budget line, or for a commission, in order of time: movements and the balances after each. */
export async function listLedger(db: Database, of: { budgetLineId: string } | { commissionId: string }) {
  const query = db.selectFrom('ledgerTransactions').selectAll().orderBy('at').orderBy('id');
  return 'budgetLineId' in of
    ? query.where('budgetLineId', '=', of.budgetLineId).execute()
    : query.where('commissionId', '=', of.commissionId).execute();
}

export type LedgerTransaction = Awaited<ReturnType<typeof listLedger>>[number];
