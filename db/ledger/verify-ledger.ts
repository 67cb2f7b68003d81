import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

export interface LedgerVerification {
  lines: number;
  transactions: number;
  /** Transactions whose postings do not sum to zero or differ from the transaction's movements. */
  unbalancedTransactions: string[];
  /** Budget lines whose balances differ from the sums of their postings. */
  differingLines: string[];
  /** Budget lines whose journal does not hold one fact per transaction. */
  unjournalledLines: string[];
}

/** Recomputes every budget line from its postings and from its journal. All three lists are empty when the ledger is consistent. */
export async function verifyLedger(db: Database): Promise<LedgerVerification> {
  const ids = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(db)).rows.map((row) => row.id);
  const counts = await sql<{ lines: number; transactions: number }>`
    select (select count(*) from budget_lines) as lines, (select count(*) from ledger_transactions) as transactions`.execute(db);
  return {
    lines: counts.rows[0]?.lines ?? 0,
    transactions: counts.rows[0]?.transactions ?? 0,
    unbalancedTransactions: await ids(sql`
      select t.id from ledger_transactions t
        left join lateral (select sum(amount) as total, sum(amount) filter (where amount > 0) as moved
                             from ledger_postings where transaction_id = t.id) p on true
       where p.total is distinct from 0
          or p.moved is distinct from (select sum((m ->> 'amountVnd')::bigint) from jsonb_array_elements(t.movements) m)`),
    differingLines: await ids(sql`
      select b.id from budget_lines b
        left join lateral (select coalesce(sum(-amount) filter (where account = 'appropriation'), 0) as appropriated,
                                  coalesce(sum(amount) filter (where account = 'free'), 0) as free,
                                  coalesce(sum(amount) filter (where account = 'committed'), 0) as committed,
                                  coalesce(sum(amount) filter (where account = 'advanced'), 0) as advanced,
                                  coalesce(sum(amount) filter (where account = 'paid'), 0) as paid
                             from ledger_postings where budget_line_id = b.id) p on true
       where (b.appropriated, b.free, b.committed, b.advanced, b.paid)
             is distinct from (p.appropriated, p.free, p.committed, p.advanced, p.paid)`),
    unjournalledLines: await ids(sql`
      select b.id from budget_lines b
       where exists (select id from ledger_transactions where budget_line_id = b.id except
                     select (fact ->> 'transaction')::uuid from journal_facts where stream_kind = 'ledger' and stream_id = b.id::text)
          or exists (select (fact ->> 'transaction')::uuid from journal_facts where stream_kind = 'ledger' and stream_id = b.id::text except
                     select id from ledger_transactions where budget_line_id = b.id)`),
  };
}
