import { verifyLedger } from '../ledger/verify-ledger.ts';
import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant } from './invariant.ts';

export const budgetLines: Invariant = {
  name: 'budget-lines',
  statement:
    'On every budget line appropriated = committed + advanced + paid + free, and each is the sum of its balanced, journalled postings.',
  counted: 'ledger transactions',
  check,
};

async function check(db: Database): Promise<Finding> {
  const ledger = await verifyLedger(db);
  const uneven = await sql<{ id: string }>`
    select id from budget_lines where appropriated <> free + committed + advanced + paid`.execute(db);
  const said = (ids: readonly string[], thing: string, what: string) => ids.map((id) => ({ where: `${thing} ${id}`, what }));
  return {
    checked: ledger.transactions,
    violations: [
      ...said(
        uneven.rows.map(({ id }) => id),
        'budget line',
        'does not add up',
      ),
      ...said(ledger.differingLines, 'budget line', 'is not the sum of its postings'),
      ...said(ledger.unjournalledLines, 'budget line', 'its journal does not hold one fact a transaction'),
      ...said(ledger.unbalancedTransactions, 'ledger transaction', 'does not balance, or is not what its movements say'),
    ],
  };
}
