import type { Commission } from '../../api/types.ts';
import { useRuleContent } from '../../case/rule-content.ts';

/** The ceiling for all advances together. */
export interface AdvanceCap {
  capVnd: number;
  /** The share of the reserved amount, in percent. */
  percent: number;
}

/** The ceiling of the advances by the rules to which the commission is pinned. Null while these are unknown. */
export function useAdvanceCap(commission: Pick<Commission, 'ruleSet' | 'instrument' | 'money'>): AdvanceCap | null {
  const advance = useRuleContent(commission)?.['advance'] as { maxPercent?: number; wholeUpToVnd?: number } | undefined;
  if (advance?.maxPercent === undefined) return null;
  const reservedVnd = commission.money?.reservedVnd ?? 0;
  const isWhole = commission.instrument !== 'orderContract' && reservedVnd <= (advance.wholeUpToVnd ?? 0);
  const percent = isWhole ? 100 : advance.maxPercent;
  return { capVnd: Math.floor((reservedVnd * percent) / 100), percent };
}
