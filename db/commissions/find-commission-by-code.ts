import { withItsContents } from '../cases/pinned-contents.ts';
import { type Visibility, visibleTo } from '../cases/visibility.ts';
import type { Database } from '../open-database.ts';
import { commissionRows, type StoredCommission } from './find-commission.ts';

/** Finds a commission by its human code, '07/2026'. Undefined when there is none or the reader may not know of it. */
export async function findCommissionByCode(
  db: Database,
  code: string,
  visibility: Visibility = 'all',
): Promise<StoredCommission | undefined> {
  const query = commissionRows(db).where('cases.procedure', '=', 'commission').where('cases.code', '=', code);
  const visible = visibleTo(visibility);
  return withItsContents(db, await (visible === null ? query : query.where(visible)).executeTakeFirst());
}
