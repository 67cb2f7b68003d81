import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Commission } from '../../api/types.ts';
import type { PanelRule } from './composition.ts';

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
