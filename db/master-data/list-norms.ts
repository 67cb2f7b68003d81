import type { SourceStatus } from '../../domain/calendar/deadline-rule.ts';
import type { SpendingNorm } from '../../domain/money/norm.ts';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

export interface NormFilter {
  territory?: string;
  /** 'YYYY-MM-DD': only those valid on this day. */
  on?: string;
}

/** Spending norms with their territory and the versions of their rows, by item; whatever was entered is in it, also for a territory that no body comes from. */
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
