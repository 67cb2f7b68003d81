import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Residency } from './withholding.ts';

/** The tax rules that are valid on the day of payment. */
export const withholdingQuery = (on: string) =>
  queryOptions({
    queryKey: ['withholding-rules', on],
    queryFn: () => answered(api.GET('/api/withholding-rules', { params: { query: { on } } })),
    staleTime: 300_000,
    enabled: on !== '',
  });

/** All present and former experts, to find out who is a resident. */
export const residenciesQuery = queryOptions({
  queryKey: ['residencies'],
  queryFn: async () => {
    const known = new Map<string, Residency>();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { past: 'true' as const, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
      const page = await answered(api.GET('/api/experts', { params: { query } }));
      for (const { personId, residency } of page.items) known.set(personId, residency);
      cursor = page.nextCursor;
    }
    return known;
  },
  staleTime: 300_000,
});
