import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import type { StoredDraft } from './draft-rows.ts';

export interface HandingOver {
  id: string;
  /** The holder and version that were seen. */
  holder: string;
  version: number;
  /** The person who hands it over: its holder, or its maker who takes it back. */
  from: string;
  to: string;
  note: string | null;
  /** ISO 8601 UTC. */
  at: string;
}

/** Gives an open draft to another holder and records the hand-over. Undefined when it changed or was handed over meanwhile. */
export async function handOverDraft(db: Database, step: HandingOver): Promise<StoredDraft | undefined> {
  const { id, holder, version, from, to, note, at } = step;
  return inTransaction(db, async (trx) => {
    const moved = await trx
      .updateTable('drafts')
      .set({ holder: to, version: version + 1 })
      .where('id', '=', id)
      .where('holder', '=', holder)
      .where('version', '=', version)
      .where('content', 'is not', null)
      .returningAll()
      .executeTakeFirst();
    if (moved === undefined) return undefined;
    const kept = { draftId: id, version: moved.version, fromPerson: from, toPerson: to, note, at };
    await trx.insertInto('draftHandOvers').values(kept).execute();
    return moved;
  });
}
