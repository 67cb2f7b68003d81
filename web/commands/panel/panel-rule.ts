import type { PanelRule } from '../../../domain/commission/rule-set.ts';
import type { Commission } from '../../api/types.ts';
import { useRuleContent } from '../../case/rule-content.ts';

/** The panel rule of the rule set to which the commission is pinned. Null while it loads, or when the form of work has no panel. */
export function usePanelRule(commission: Pick<Commission, 'ruleSet' | 'acceptance'>): PanelRule | null {
  const panels = useRuleContent(commission)?.['panels'] as PanelRule[] | undefined;
  return panels?.find(({ formOfWork }) => formOfWork === commission.acceptance?.formOfWork) ?? null;
}
