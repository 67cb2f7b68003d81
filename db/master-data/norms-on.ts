import type { SpendingNorm } from '../../domain/money/norm.ts';
import type { Database } from '../open-database.ts';
import { listNorms } from './list-norms.ts';

/** Spending norms of a territory, all or those valid on a day ('YYYY-MM-DD'; the day of the work), by item. */
export async function normsOn(db: Database, territory: string, day?: string): Promise<SpendingNorm[]> {
  const rows = await listNorms(db, { territory, ...(day === undefined ? {} : { on: day }) });
  return rows.map(({ territory: _territory, rowVersion: _rowVersion, ...norm }) => norm);
}
