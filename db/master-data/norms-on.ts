import type { SourceStatus } from '../../domain/calendar/deadline-rule.ts';
import type { SpendingNorm } from '../../domain/money/norm.ts';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

/** Spending norms of a territory, all or those valid on a day ('YYYY-MM-DD'; the day of the work), by item. */
export async function normsOn(db: Database, territory: string, day?: string): Promise<SpendingNorm[]> {
  let query = db.selectFrom('spendingNorms').selectAll().where('territory', '=', territory);
  if (day !== undefined) query = query.where(validOn('spendingNorms', day));
  const rows = await query.orderBy('item').orderBy('validFrom').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    item: row.item,
    unit: row.unit,
    maxVnd: row.maxVnd,
    ...(row.maxPercent === null ? {} : { maxPercent: row.maxPercent }),
    validFrom: row.validFrom,
    validTo: row.validTo,
    issuer: row.issuer,
    source: row.source,
    status: row.sourceStatus as SourceStatus,
  }));
}
