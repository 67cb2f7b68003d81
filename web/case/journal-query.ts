import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

type Page = Awaited<ReturnType<typeof page>>;

const page = (id: string, cursor: string | undefined) =>
  answered(
    api.GET('/api/commissions/{id}/journal', {
      params: { path: { id }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );

/** All entries of a commission's journal in order, with the names that they mention. */
export const journalQuery = (id: string) =>
  queryOptions({
    queryKey: ['journal', id],
    queryFn: async (): Promise<Omit<Page, 'nextCursor'>> => {
      const pages: Page[] = [];
      do pages.push(await page(id, pages.at(-1)?.nextCursor ?? undefined));
      while (pages.at(-1)?.nextCursor != null);
      return {
        items: pages.flatMap(({ items }) => items),
        people: pages.flatMap(({ people }) => people),
        organisations: pages.flatMap(({ organisations }) => organisations),
        documents: pages.flatMap(({ documents }) => documents),
      };
    },
  });
