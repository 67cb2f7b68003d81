import { queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import type { Expert } from './types.ts';

const page = (cursor: string | undefined) =>
  answered(api.GET('/api/experts', { params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } } }));

/** All experts on today's list, by name. A province has some hundreds. */
export const expertsQuery = queryOptions({
  queryKey: ['experts'],
  queryFn: async (): Promise<readonly Expert[]> => {
    const pages: Awaited<ReturnType<typeof page>>[] = [];
    do pages.push(await page(pages.at(-1)?.nextCursor ?? undefined));
    while (pages.at(-1)?.nextCursor != null);
    return pages.flatMap(({ items }) => items);
  },
  staleTime: 60_000,
});
