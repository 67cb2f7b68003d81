import type { RuleSet } from '../../domain/commission/rule-set.ts';
import { activeRuleSet } from '../master-data/active-rule-set.ts';
import type { Database } from '../open-database.ts';

/** The part of a rule set that its `content` holds. The rest are columns. */
export type RuleSetContent = Omit<RuleSet, 'id' | 'version' | 'territory' | 'validFrom' | 'validTo' | 'legalBasis'>;

/** The one active rule set of the territory on the day ('YYYY-MM-DD'). Undefined when none is binding. The caller must not guess one. */
export async function ruleSetOn(db: Database, territory: string, day: string): Promise<RuleSet | undefined> {
  return (await activeRuleSet(db, territory, day)) as RuleSet | undefined;
}
