import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import type { paths } from './schema.d.ts';

type CommissionFilter = NonNullable<paths['/api/commissions']['get']['parameters']['query']>;

/** The commissions that the reader may know of, newest first, `limit` a page. */
export const commissionsQuery = (filter: CommissionFilter, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['commissions', filter, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(api.GET('/api/commissions', { params: { query } }));
    },
    // The old list stays on the page while the next one loads.
    placeholderData: (before) => before,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
