import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

/** The rule sets of a territory with what they say. */
const ruleSetsQuery = (territory: string) =>
  queryOptions({
    queryKey: ['rule-sets', territory],
    queryFn: () => answered(api.GET('/api/rule-sets', { params: { query: { territory } } })),
    staleTime: 300_000,
  });

/** The highest share of what is reserved that may be advanced, in percent, by the rules the commission was born with; null while unknown. */
export const advanceShareQuery = ({ id, territory }: { id: string; territory: string }) => ({
  ...ruleSetsQuery(territory),
  select: ({ items }: { items: { id: string; content: Record<string, unknown> }[] }): number | null => {
    const advance = items.find((one) => one.id === id)?.content['advance'] as { maxPercent?: number } | undefined;
    return advance?.maxPercent ?? null;
  },
});
