import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { ProcedureName } from '../api/types.ts';

type Page = Awaited<ReturnType<typeof page>>;

const page = (id: string, procedure: ProcedureName, cursor: string | undefined) => {
  const params = { path: { id }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } };
  return procedure === 'commission'
    ? answered(api.GET('/api/commissions/{id}/journal', { params }))
    : answered(api.GET('/api/obstacles/{id}/journal', { params }));
};

/** All entries of a case's journal in order, with the names that they mention. */
export const journalQuery = (id: string, procedure: ProcedureName = 'commission') =>
  queryOptions({
    queryKey: ['journal', id],
    queryFn: async (): Promise<Omit<Page, 'nextCursor'>> => {
      const pages: Page[] = [];
      do pages.push(await page(id, procedure, pages.at(-1)?.nextCursor ?? undefined));
      while (pages.at(-1)?.nextCursor != null);
      return {
        items: pages.flatMap(({ items }) => items),
        people: pages.flatMap(({ people }) => people),
        organisations: pages.flatMap(({ organisations }) => organisations),
        documents: pages.flatMap(({ documents }) => documents),
      };
    },
  });
