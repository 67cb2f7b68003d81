import type { RuleSet } from '../../domain/commission/rule-set.ts';
import type { Database } from '../open-database.ts';
import { validOn } from '../master-data/valid-on.ts';

/** The part of a rule set that its `content` holds. The rest are columns. */
export type RuleSetContent = Omit<RuleSet, 'id' | 'version' | 'territory' | 'validFrom' | 'validTo' | 'legalBasis'>;

interface RuleSetRow {
  id: string;
  version: number;
  territory: string;
  validFrom: string;
  validTo: string | null;
  legalBasis: string;
  content: unknown;
}

function ruleSet({ id, version, territory, validFrom, validTo, legalBasis, content }: RuleSetRow): RuleSet {
  return { ...(content as RuleSetContent), id, version, territory, validFrom, validTo, legalBasis };
}

/** The one active rule set of the territory on the day ('YYYY-MM-DD'). Undefined when none is binding. The caller must not guess one. */
export async function ruleSetOn(db: Database, territory: string, day: string): Promise<RuleSet | undefined> {
  const row = await db
    .selectFrom('ruleSets')
    .selectAll()
    .where('territory', '=', territory)
    .where('status', '=', 'active')
    .where(validOn('ruleSets', day))
    .executeTakeFirst();
  return row === undefined ? undefined : ruleSet(row);
}
