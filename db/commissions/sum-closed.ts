import { sql } from 'kysely';
import { type ReadGrounds, knownTo, sectionOpenTo, sitsIn } from '../cases/known-to.ts';
import type { Database } from '../open-database.ts';

/** The sum posted on one account of a line for commissions whose money is closed to a reader. */
export interface ClosedSum {
  budgetLineId: string;
  /** Set when the reader may have a seat. The caller then decides whether the money is closed at all. */
  caseId: string | null;
  account: string;
  amount: number;
}

/** The postings on these lines that are or may be closed to the reader, summed by line and account. */
export async function sumClosed(db: Database, grounds: ReadGrounds, lines: readonly string[]): Promise<ClosedSum[]> {
  if (lines.length === 0) return [];
  const { rows } = await sql<ClosedSum>`
    select p.budget_line_id as "budgetLineId", case when ${sitsIn(grounds)} then cases.id end as "caseId",
           p.account, sum(p.amount)::bigint as amount
      from ledger_postings as p
      join ledger_transactions as t on t.id = p.transaction_id
      join cases on cases.id = t.case_id and cases.procedure = 'commission'
     where p.budget_line_id = any(${[...lines]}::uuid[])
       and (${knownTo(grounds)} and ${sectionOpenTo(grounds, 'moneyTotals')}) is not true
     group by 1, 2, 3`.execute(db);
  return rows;
}
