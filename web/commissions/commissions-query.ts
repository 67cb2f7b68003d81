import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { CommissionFilter } from './filter.ts';

/** The commissions one may know of, newest first, so many a page. */
export const commissionsQuery = (filter: CommissionFilter, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['commissions', filter, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(api.GET('/api/commissions', { params: { query } }));
    },
    // The list stays in sight while the next filter is looked up.
    placeholderData: (before) => before,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
