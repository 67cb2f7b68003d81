import { findLines } from '../../db/cases/find-lines.ts';
import type { BudgetLine } from '../../db/ledger/list-budgets.ts';
import type { LedgerTransaction } from '../../db/ledger/list-ledger.ts';
import { sumClosed } from '../../db/commissions/sum-closed.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { groundsOf } from './grounds.ts';
import { lookingAtLine } from './visibility.ts';

/** A budget line with the balances that one person may see. */
export type SeenBudget = BudgetLine & {
  /** True when the balances cover all of the line's money. Otherwise they cover only the postings open to the person. */
  isWhole: boolean;
};

type Account = 'free' | 'committed' | 'advanced' | 'paid';

/** Officers of the funder who are responsible for its money see a line whole, and so does the auditor. */
function seesWhole(who: Who, line: BudgetLine): boolean {
  const keepers = ['financeOfficer', 'financeLeader', 'authorityOffice', 'authorityLeader'];
  return who.roles.some(
    ({ capability, organisation }) => capability === 'auditor' || (keepers.includes(capability) && organisation.id === line.organisationId),
  );
}

/** The lines with their balances. Postings for commissions whose money is closed to the person are subtracted. */
export async function budgetsSeen(db: Database, who: Who, lines: readonly BudgetLine[]): Promise<SeenBudget[]> {
  const partly = lines.filter((line) => !seesWhole(who, line));
  const sums = await sumClosed(
    db,
    groundsOf(who),
    partly.map(({ id }) => id),
  );
  const open = await openMoney(
    db,
    who,
    sums.flatMap(({ caseId }) => caseId ?? []),
  );
  const closed = sums.filter(({ caseId }) => caseId === null || !open.has(caseId));
  return lines.map((line) => {
    const isWhole = seesWhole(who, line);
    if (isWhole) return { ...line, isWhole };
    const less = (account: Account) =>
      closed.reduce((sum, one) => (one.budgetLineId === line.id && one.account === account ? sum - one.amount : sum), line[account]);
    return { ...line, free: less('free'), committed: less('committed'), advanced: less('advanced'), paid: less('paid'), isWhole };
  });
}

/** The postings on a line that are open to the person. Balances are computed from these postings alone. */
export async function ledgerSeen(
  db: Database,
  who: Who,
  line: BudgetLine,
  posted: readonly LedgerTransaction[],
): Promise<LedgerTransaction[]> {
  if (seesWhole(who, line)) return [...posted];
  const open = await openMoney(
    db,
    who,
    posted.flatMap(({ caseId }) => caseId ?? []),
  );
  const seen = posted.filter(({ caseId }) => caseId === null || open.has(caseId));
  const balances: Record<string, number> = { appropriated: 0, free: 0, committed: 0, advanced: 0, paid: 0 };
  const move = (account: string, amountVnd: number) => {
    if (account !== 'appropriation') balances[account] = (balances[account] ?? 0) + amountVnd;
    else balances['appropriated'] = balances['appropriated']! - amountVnd;
  };
  return seen.map((one) => {
    for (const { from, to, amountVnd } of one.movements as unknown as { from: string; to: string; amountVnd: number }[]) {
      move(from, -amountVnd);
      move(to, amountVnd);
    }
    return { ...one, balances: { ...balances } };
  });
}

/** The ids among these commissions whose money totals are open to the person. */
async function openMoney(db: Database, who: Who, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await findLines(db, [...new Set(ids)]);
  return new Set([...rows.values()].filter((row) => lookingAtLine(who, row).sections.has('moneyTotals')).map(({ id }) => id));
}
