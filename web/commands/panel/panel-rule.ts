import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Commission, PanelRole } from '../../api/types.ts';

/** What the rule set asks of a panel, as far as a form shows it. */
export interface PanelRule {
  formOfWork: string;
  minMembers: number;
  maxMembers: number;
  oddNumber: boolean;
  minReviewers: number;
  requiredRoles: PanelRole[];
  /** Share of members that makes a meeting quorate: `of` out of `over`. */
  quorum: { of: number; over: number };
  source: string;
}

const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: () => answered(api.GET('/api/rule-sets')),
  staleTime: 300_000,
});

/** The rule for the panel of this commission, of the set it was born with; null until it is there, or when its form of work has no panel. */
export function usePanelRule(commission: Pick<Commission, 'ruleSet' | 'acceptance'>): PanelRule | null {
  const { data } = useQuery(ruleSetsQuery);
  const content = data?.items.find(({ id }) => id === commission.ruleSet.id)?.content as { panels?: PanelRule[] } | undefined;
  return content?.panels?.find(({ formOfWork }) => formOfWork === commission.acceptance?.formOfWork) ?? null;
}
