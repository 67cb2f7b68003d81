import { inTransaction } from '../in-transaction.ts';
import { appendFacts } from '../journal/append-facts.ts';
import type { JournalActor } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import { writeReadModel } from './project-commission.ts';
import type { CommissionRow } from './rows.ts';

/** The one fact of a commission that is history. */
export const importedKind = 'historicCommissionImported';

export interface HistoricCommission {
  id: string;
  /** What the source attests and nothing more; stage, revision and state are set here. */
  row: Omit<CommissionRow, 'state' | 'revision' | 'personRevision' | 'updatedAt' | 'overdueOn' | 'stage'>;
  /** The attested details, with the citation of the source. Ids and public data only: it goes into the journal. */
  attested: Record<string, unknown> & { source: string };
}

/**
 * Takes a commission of the time before this system as history: one fact, `historicCommissionImported`, and a row of state
 * 'imported' that no procedure will ever move. Repeating it with the same content (same `at`) is harmless.
 * @throws ProjectionDiverged when the id is taken by something else.
 */
export async function importHistoricCommission(
  db: Database,
  historic: HistoricCommission,
  by: { actor: JournalActor; at: string },
): Promise<void> {
  const { id, row, attested } = historic;
  await inTransaction(db, async (trx) => {
    const fact = { revision: 1, at: by.at, actor: by.actor, kind: importedKind, row, attested };
    await appendFacts(trx, { kind: 'commission', id }, [fact]);
    await writeReadModel(trx, id, importedRow(row, by.at), [], { imported: attested });
  });
}

/** The list row of an imported commission: nothing is open, nothing will move. */
export function importedRow(row: HistoricCommission['row'], at: string): CommissionRow {
  return { ...row, stage: 'archived', state: 'imported', overdueOn: null, revision: 1, personRevision: 1, updatedAt: at };
}
