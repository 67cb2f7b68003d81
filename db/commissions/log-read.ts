import type { Database } from '../open-database.ts';

export interface ReadEntry {
  person: string;
  commissionId: string | null;
  documentId?: string | null;
  /** What was read: 'commission', 'document', 'payees' … */
  what: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Notes that somebody read or downloaded something; nobody can take the note back. */
export async function logRead(db: Database, entry: ReadEntry): Promise<void> {
  await db.insertInto('readsLog').values(entry).execute();
}

/** Who read what, newest first; of one commission, one person or both. */
export async function listReads(db: Database, of: { commissionId?: string; person?: string; limit?: number }) {
  let query = db
    .selectFrom('readsLog')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit ?? 200);
  if (of.commissionId !== undefined) query = query.where('commissionId', '=', of.commissionId);
  if (of.person !== undefined) query = query.where('person', '=', of.person);
  return query.execute();
}
