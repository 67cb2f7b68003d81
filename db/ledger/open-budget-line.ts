import { inTransaction } from '../in-transaction.ts';
import { appendNextFact } from '../journal/append-facts.ts';
import type { JournalActor } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import { postLedger } from './post-ledger.ts';

export interface NewBudgetLine {
  id: string;
  code: string;
  name: string;
  fiscalYear: number;
  /** The funder who owns the money. */
  organisationId: string;
  /** A funding source of the domain, 'stateBudget' … */
  source: string;
  /** The first appropriation; 0 opens an empty line. */
  appropriatedVnd: number;
  /** The document that decides it, and how well it is attested. */
  provenance: string | null;
  provenanceStatus: string | null;
  /** Its place in the state budget's index, chương-loại-khoản-mục: `418-100-103-7000`. */
  classification?: string | null;
}

/** Opens a budget line with its first appropriation (key: kind 'appropriate', n 1) and journals both. */
export async function openBudgetLine(db: Database, line: NewBudgetLine, by: { actor: JournalActor; at: string }): Promise<void> {
  const { appropriatedVnd, ...given } = line;
  const values = { classification: null, ...given };
  await inTransaction(db, async (trx) => {
    await trx.insertInto('budgetLines').values(values).execute();
    await appendNextFact(trx, { kind: 'masterData', id: 'budget_lines' }, { ...by, kind: 'inserted', row: line.id, values });
    if (appropriatedVnd > 0) {
      const movements = [{ from: 'appropriation' as const, to: 'free' as const, amountVnd: appropriatedVnd }];
      const memo = line.provenance ?? '';
      await postLedger(trx, { ...by, budgetLineId: line.id, caseId: null, kind: 'appropriate', n: 1, movements, memo });
    }
  });
}
