import { advanceCeilingVnd, type AdvanceRule } from '../../../domain/money/advance-ceiling.ts';
import type { Commission } from '../../api/types.ts';
import { useRuleContent } from '../../case/rule-content.ts';

/** The ceiling for all advances together. */
export interface AdvanceCap {
  capVnd: number;
  /** The ceiling as a share of the contract's value at signing, in percent; null where the estimate is the ceiling. */
  percent: number | null;
}

/** The ceiling of the advances by the rules to which the commission is pinned. Null while these are unknown. */
export function useAdvanceCap(commission: Pick<Commission, 'ruleSet' | 'money'>): AdvanceCap | null {
  const rule = useRuleContent(commission)?.['advance'] as Partial<AdvanceRule> | undefined;
  if (rule?.maxPercent === undefined) return null;
  const { maxPercent, wholeUpToVnd = 0 } = rule;
  const valueVnd = commission.money?.contractValueVnd ?? null;
  const capVnd = advanceCeilingVnd({ valueVnd, reservedVnd: commission.money?.reservedVnd ?? 0 }, { maxPercent, wholeUpToVnd });
  return { capVnd, percent: valueVnd === null || valueVnd <= wholeUpToVnd ? null : maxPercent };
}
