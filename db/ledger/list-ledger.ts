import type { Database } from '../open-database.ts';

/** The postings on a budget line, or for a case, in order of time: movements, the balances after each, the case's code. */
export async function listLedger(db: Database, of: { budgetLineId: string } | { caseId: string }) {
  const query = db
    .selectFrom('ledgerTransactions')
    .leftJoin('cases', 'cases.id', 'ledgerTransactions.caseId')
    .selectAll('ledgerTransactions')
    .select('cases.code as caseCode')
    .orderBy('ledgerTransactions.at')
    .orderBy('ledgerTransactions.id');
  return 'budgetLineId' in of
    ? query.where('ledgerTransactions.budgetLineId', '=', of.budgetLineId).execute()
    : query.where('ledgerTransactions.caseId', '=', of.caseId).execute();
}

export type LedgerTransaction = Awaited<ReturnType<typeof listLedger>>[number];
