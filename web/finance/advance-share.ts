import type { Commission } from '../api/types.ts';
import { useRuleContent } from '../commission/rule-content.ts';

/** The highest share of what is reserved that may be advanced, in percent, by the rules the commission was born with; null while unknown. */
export function useAdvanceShare(commission: Pick<Commission, 'ruleSet'>): number | null {
  const advance = useRuleContent(commission)?.['advance'] as { maxPercent?: number } | undefined;
  return advance?.maxPercent ?? null;
}
