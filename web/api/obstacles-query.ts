import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import type { paths } from './schema.d.ts';

type ObstacleFilter = Omit<NonNullable<paths['/api/obstacles']['get']['parameters']['query']>, 'cursor' | 'limit'>;

/** The obstacles that the reader may know of, newest first, page by page. */
export const obstaclesQuery = (filter: ObstacleFilter) =>
  infiniteQueryOptions({
    queryKey: ['obstacles', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(api.GET('/api/obstacles', { params: { query } }));
    },
    // The old list stays on the page while the next one loads.
    placeholderData: (before) => before,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** The figures of the obstacles that the reader may know of. */
export const obstacleFiguresQuery = queryOptions({
  queryKey: ['obstacle-figures'],
  queryFn: () => answered(api.GET('/api/obstacles/figures')),
});
