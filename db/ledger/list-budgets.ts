import type { Database } from '../open-database.ts';

/** Budget lines with their balances in đồng, by year (newest first), funder and code. */
export async function listBudgets(db: Database, filter: { fiscalYear?: number; organisationId?: string } = {}) {
  let query = db.selectFrom('budgetLines').selectAll().orderBy('fiscalYear', 'desc').orderBy('organisationId').orderBy('code');
  if (filter.fiscalYear !== undefined) query = query.where('fiscalYear', '=', filter.fiscalYear);
  if (filter.organisationId !== undefined) query = query.where('organisationId', '=', filter.organisationId);
  return query.execute();
}

export type BudgetLine = Awaited<ReturnType<typeof listBudgets>>[number];
