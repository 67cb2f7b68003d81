import { writeReadModel } from '../cases/project-case.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendFacts } from '../journal/append-facts.ts';
import type { JournalActor } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import { type HistoricCommission, historicReadModel, importedKind } from './historic.ts';

export type { HistoricCommission } from './historic.ts';

/**
 * Imports a commission from before this system as history: one fact, `historicCommissionImported`, and a row with state 'imported' that no
 * procedure will ever change. Repeating it with the same content (same `at`) is harmless.
 * @throws ProjectionDiverged when the id belongs to something else.
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
    await writeReadModel(trx, id, historicReadModel(historic, by.at));
  });
}
