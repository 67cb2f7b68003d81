import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { Commission, HistoricCommission } from './types.ts';

/**
 * An open page follows what happens by asking again: the answer of a commission that has not moved is a 304 without a body. Polling needs no
 * connection held open by every proxy on the way and no state in the API (docs/adr/0012-the-page-follows-by-asking.md).
 */
export const followEveryMs = 5_000;

/** The page's memory of what the API said. A refusal is final until the person does something; what failed on the way is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (times, error) => error instanceof ApiProblem && error.isOutcomeUnknown && times < 3,
    },
    mutations: { retry: false },
  },
});

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () =>
    answered(api.GET('/api/session')).catch((problem: unknown) => {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }),
  staleTime: 60_000,
});

/** A commission by its id or by its code with a dash (`07-2026`); as it stood at the end of a day when one is given. */
export const commissionQuery = (idOrCode: string, asOf?: string) =>
  queryOptions({
    queryKey: ['commission', idOrCode, asOf],
    queryFn: () =>
      answered(api.GET('/api/commissions/{id}', { params: { path: { id: idOrCode }, query: asOf === undefined ? {} : { asOf } } })),
    // What was does not change.
    refetchInterval: asOf === undefined && followEveryMs,
  });

/** Whether it lived in this system, and is not one of the time before that only its source attests. */
export function isOurs(commission: Commission | HistoricCommission): commission is Commission {
  return commission.state !== 'imported';
}

/** The inbox, most urgent first. */
export const dutiesQuery = (asked: { mine?: 'true' | 'false'; overdue?: 'true' | 'false'; limit?: number }) =>
  queryOptions({
    queryKey: ['duties', asked],
    queryFn: () => answered(api.GET('/api/duties', { params: { query: asked } })),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });

/** Every organisation, with its name of today. They are few and change rarely. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => answered(api.GET('/api/organisations')),
  staleTime: 300_000,
});
