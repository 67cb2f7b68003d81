import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

/** The ceilings that are valid on the day of the work, in the territory whose rules apply to the commission. */
export const normsQuery = (territory: string, on: string) =>
  queryOptions({
    queryKey: ['norms', territory, on],
    queryFn: () => answered(api.GET('/api/norms', { params: { query: { territory, on } } })),
    staleTime: 300_000,
    enabled: on !== '',
  });
