import type { WithholdingRule } from '../../domain/money/withholding.ts';
import type { Database } from '../open-database.ts';
import { listWithholdingRules } from './list-withholding-rules.ts';

/** Withholding rules, all or those valid on a day ('YYYY-MM-DD'; the day of payment). */
export async function withholdingRulesOn(db: Database, day?: string): Promise<WithholdingRule[]> {
  return (await listWithholdingRules(db, day)).map(({ rowVersion: _, ...rule }) => rule);
}
