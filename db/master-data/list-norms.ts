import type { SourceStatus } from '../../domain/calendar/deadline-rule.ts';
import type { SpendingNorm } from '../../domain/money/norm.ts';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

export interface NormFilter {
  territory?: string;
  /** 'YYYY-MM-DD'. Only norms valid on this day. */
  on?: string;
}

/** Spending norms with their territory and row versions, by item. Norms of a territory without any body are included. */
export async function listNorms(
  db: Database,
  { territory, on }: NormFilter = {},
): Promise<(SpendingNorm & { territory: string; rowVersion: number })[]> {
  let query = db.selectFrom('spendingNorms').selectAll();
  if (territory !== undefined) query = query.where('territory', '=', territory);
  if (on !== undefined) query = query.where(validOn('spendingNorms', on));
  const rows = await query.orderBy('item').orderBy('territory').orderBy('validFrom').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    territory: row.territory,
    item: row.item,
    unit: row.unit,
    maxVnd: row.maxVnd,
    ...(row.maxPercent === null ? {} : { maxPercent: row.maxPercent }),
    validFrom: row.validFrom,
    validTo: row.validTo,
    issuer: row.issuer,
    source: row.source,
    status: row.sourceStatus as SourceStatus,
    rowVersion: row.rowVersion,
  }));
}
