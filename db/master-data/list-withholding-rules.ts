import type { SourceStatus } from '../../domain/calendar/deadline-rule.ts';
import type { Exemption, Residency, WithholdingRule } from '../../domain/money/withholding.ts';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

/** Withholding rules with the versions of their rows, all or those valid on a day ('YYYY-MM-DD'; the day of payment). */
export async function listWithholdingRules(db: Database, day?: string): Promise<(WithholdingRule & { rowVersion: number })[]> {
  let query = db.selectFrom('withholdingRules').selectAll();
  if (day !== undefined) query = query.where(validOn('withholdingRules', day));
  const rows = await query.orderBy('residency').orderBy('validFrom').execute();
  return rows.map((row) => ({
    id: row.id,
    residency: row.residency as Residency,
    validFrom: row.validFrom,
    validTo: row.validTo,
    thresholdVnd: row.thresholdVnd,
    ratePercent: row.ratePercent,
    source: row.source,
    status: row.sourceStatus as SourceStatus,
    canCommit: row.canCommit,
    canRequestBelow: row.canRequestBelow,
    ...(row.payrollFromMonths === null ? {} : { payrollFromMonths: row.payrollFromMonths }),
    ...(row.exemptions === null ? {} : { exemptions: row.exemptions as unknown as Exemption[] }),
    rowVersion: row.rowVersion,
  }));
}
