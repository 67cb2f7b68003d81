import type { PanelRule } from '../../../domain/commission/rule-set.ts';
import type { Commission } from '../../api/types.ts';
import { useRuleContent } from '../../case/rule-content.ts';

/** The rule for the panel of this commission, of the set it was born with; null until it is there, or when its form of work has no panel. */
export function usePanelRule(commission: Pick<Commission, 'ruleSet' | 'acceptance'>): PanelRule | null {
  const panels = useRuleContent(commission)?.['panels'] as PanelRule[] | undefined;
  return panels?.find(({ formOfWork }) => formOfWork === commission.acceptance?.formOfWork) ?? null;
}
