import { useQuery } from '@tanstack/react-query';
import { pageHeaders, tellSignedOut } from '../api/client.ts';
import { ApiProblem, type Problem } from '../api/problem.ts';

/** The API's address of a document's content. */
export const contentAddress = (document: string) => `/api/documents/${document}`;

/** The content of a document. It is fetched once, since the content under an id never changes. */
export function useContent(document: string) {
  return useQuery({
    queryKey: ['document', document],
    queryFn: async ({ signal }) => {
      const response = await fetch(contentAddress(document), { headers: pageHeaders(), signal });
      if (response.status === 401) tellSignedOut();
      if (!response.ok) throw new ApiProblem((await response.json().catch(() => null)) as Problem | null);
      return response.arrayBuffer();
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
