import type { Database } from '../open-database.ts';
import type { StoredCommission } from './find-commission.ts';
import { type Visibility, visibleTo } from './visibility.ts';

/** Finds a commission by its human code, '07/2026'; undefined as above. */
export async function findCommissionByCode(
  db: Database,
  code: string,
  visibility: Visibility = 'all',
): Promise<StoredCommission | undefined> {
  const query = db.selectFrom('commissions').selectAll().where('code', '=', code);
  const visible = visibleTo(visibility);
  return (visible === null ? query : query.where(visible)).executeTakeFirst();
}
