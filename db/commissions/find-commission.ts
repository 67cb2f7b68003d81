import { withItsContents } from '../cases/pinned-contents.ts';
import { type Visibility, visibleTo } from '../cases/visibility.ts';
import type { Database } from '../open-database.ts';

/** The two rows of a commission, that of its case and its own, with the snapshot. */
export type StoredCommission = NonNullable<Awaited<ReturnType<typeof findCommission>>>;

/** Finds a commission by id. Undefined when there is none *or* the reader may not know of it. */
export async function findCommission(db: Database, id: string, visibility: Visibility = 'all') {
  const query = commissionRows(db).where('cases.id', '=', id);
  const visible = visibleTo(visibility);
  return withItsContents(db, await (visible === null ? query : query.where(visible)).executeTakeFirst());
}

/** A query over every commission joined with its case. Its snapshots only name their contents (cases/pinned-contents.ts). */
export function commissionRows(db: Database) {
  return db.selectFrom('cases').innerJoin('commissions', 'commissions.caseId', 'cases.id').selectAll();
}
