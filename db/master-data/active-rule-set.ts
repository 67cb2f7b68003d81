import type { CaseRules } from '../../domain/case/case-state.ts';
import type { Database } from '../open-database.ts';
import { validOn } from './valid-on.ts';

/** A rule set as it is stored: its columns, and the rules of its content beside them. */
export interface ActiveRuleSet extends CaseRules {
  version: number;
  territory: string;
  validFrom: string;
  validTo: string | null;
  legalBasis: string;
}

/** The one active rule set of the territory on the day ('YYYY-MM-DD'). Undefined when none is binding. The caller must not guess one. */
export async function activeRuleSet(db: Database, territory: string, day: string): Promise<ActiveRuleSet | undefined> {
  const row = await db
    .selectFrom('ruleSets')
    .select(['id', 'version', 'territory', 'validFrom', 'validTo', 'legalBasis', 'content'])
    .where('territory', '=', territory)
    .where('status', '=', 'active')
    .where(validOn('ruleSets', day))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { content, ...columns } = row;
  return { ...(content as unknown as Omit<CaseRules, 'id'>), ...columns };
}
