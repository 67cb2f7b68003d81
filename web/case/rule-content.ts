import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { Commission } from '../api/types.ts';

/** Every version of the rules. */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: () => answered(api.GET('/api/rule-sets', { params: { query: {} } })),
  staleTime: 300_000,
});

/** The content of the rule set to which the commission is pinned. Undefined while it loads. */
export function useRuleContent(commission: Pick<Commission, 'ruleSet'> | null): Record<string, unknown> | undefined {
  const { data } = useQuery({ ...ruleSetsQuery, enabled: commission !== null });
  return data?.items.find(({ id }) => id === commission?.ruleSet.id)?.content;
}
