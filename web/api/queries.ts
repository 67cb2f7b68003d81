import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { answered, api, tellSignedOut } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { paths } from './schema.d.ts';
import type { Commission, HistoricCommission, Session } from './types.ts';

/**
 * The page polls: the answer of a commission that has not moved is a 304 without a body. Polling needs no
 * connection held open by every proxy on the way and no state in the API (docs/adr/0012-the-web-application.md).
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

/** Who is signed in; null when nobody is. A page whose session has ended keeps its person until somebody signs in again over it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () =>
    answered(api.GET('/api/session')).catch((problem: unknown) => {
      if (!(problem instanceof ApiProblem && problem.status === 401)) throw problem;
      const known = queryClient.getQueryData<Session>(['session']) ?? null;
      if (known !== null) tellSignedOut();
      return known;
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

type DutyFilter = Omit<NonNullable<paths['/api/duties']['get']['parameters']['query']>, 'cursor' | 'limit'>;

/** What is owed, most urgent first, page by page. */
export const dutiesQuery = (asked: DutyFilter) =>
  infiniteQueryOptions({
    queryKey: ['duties', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/duties', { params: { query: { ...asked, limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 15_000,
  });

/** How much there is of everything the signed-in person may know of. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => answered(api.GET('/api/overview')),
  refetchInterval: 15_000,
});

/** Every organisation, with its name of today. They are few and change rarely. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => answered(api.GET('/api/organisations')),
  staleTime: 300_000,
});
