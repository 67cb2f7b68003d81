import type { Database } from '../open-database.ts';
import { type Visibility, visibleTo } from './visibility.ts';

/** A commission's row with its snapshot. */
export type StoredCommission = NonNullable<Awaited<ReturnType<typeof findCommission>>>;

/** Finds a commission by id; undefined when there is none *or* the reader may not know of it. */
export async function findCommission(db: Database, id: string, visibility: Visibility = 'all') {
  const query = db.selectFrom('commissions').selectAll().where('id', '=', id);
  const visible = visibleTo(visibility);
  return (visible === null ? query : query.where(visible)).executeTakeFirst();
}
