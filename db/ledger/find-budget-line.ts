import type { Database } from '../open-database.ts';
import type { BudgetLine } from './list-budgets.ts';

/** One budget line with its balances. Undefined when there is none of this id. */
export async function findBudgetLine(db: Database, id: string): Promise<BudgetLine | undefined> {
  return db.selectFrom('budgetLines').selectAll().where('id', '=', id).executeTakeFirst();
}
