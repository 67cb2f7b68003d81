import type { Database } from '../open-database.ts';

export interface ReadEntry {
  person: string;
  caseId: string | null;
  documentId?: string | null;
  /** What was read: 'commission', 'document', 'payees' … */
  what: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Records that somebody read or downloaded something. Nobody can remove the entry. */
export async function logRead(db: Database, entry: ReadEntry): Promise<void> {
  await db.insertInto('readsLog').values(entry).execute();
}
