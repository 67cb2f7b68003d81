import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { answered, api, tellSignedOut } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { paths } from './schema.d.ts';
import type { AskedCommission, Commission, HistoricCommission, ProcedureName, Session } from './types.ts';

/**
 * The page polls. For a commission that has not changed the answer is a 304 without a body. Polling needs no connection that every proxy
 * has to hold open, and no state in the API (docs/adr/0012-the-web-application.md).
 */
export const followEveryMs = 5_000;

/** The cache of the API's answers. A refusal is not retried until the person acts. A request that failed on the way is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (times, error) => error instanceof ApiProblem && error.isOutcomeUnknown && times < 3,
    },
    mutations: { retry: false },
  },
});

/** The person who is signed in, or null. A page whose session has ended keeps its person until somebody signs in again over it. */
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

/** A commission by its id, or by its code with a dash (`07-2026`). With a day: its state at the end of that day. */
export const commissionQuery = (idOrCode: string, asOf?: string) =>
  queryOptions({
    queryKey: ['commission', idOrCode, asOf],
    queryFn: () =>
      answered(api.GET('/api/commissions/{id}', { params: { path: { id: idOrCode }, query: asOf === undefined ? {} : { asOf } } })),
    // A past state does not change.
    refetchInterval: asOf === undefined && followEveryMs,
  });

/** An obstacle by its id. */
export const obstacleQuery = (id: string) =>
  queryOptions({
    queryKey: ['obstacle', id],
    queryFn: () => answered(api.GET('/api/obstacles/{id}', { params: { path: { id }, header: {} } })),
    refetchInterval: followEveryMs,
  });

/** The revision of a case in the newest answer that this page holds, by the end of its page's address. */
export function latestRevision(client: QueryClient, { procedure, page }: { procedure: ProcedureName; page: string }): number | undefined {
  const found = client.getQueriesData<{ revision: number }>({ queryKey: [procedure, page.split('/').at(-1)] });
  return found.reduce<number | undefined>((last, [, answer]) => Math.max(last ?? 0, answer?.revision ?? 0), undefined);
}

/** Whether the commission was conducted in this system. A historic one is only attested by its source. */
export function isOurs(commission: AnyCommission): commission is Commission {
  return commission.state !== 'imported' && commission.state !== 'asked';
}

/** Whether the reader's body is only asked something in it. */
export function isAsked(commission: AnyCommission): commission is AskedCommission {
  return commission.state === 'asked';
}

type AnyCommission = Commission | HistoricCommission | AskedCommission;

type DutyFilter = Omit<NonNullable<paths['/api/duties']['get']['parameters']['query']>, 'cursor' | 'limit'>;

/** Open duties, most urgent first, page by page. */
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

/** What was entered from paper in the reader's name and was not looked at yet. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => answered(api.GET('/api/notices')),
  refetchInterval: 15_000,
});

/** The totals of everything that the signed-in person may know of. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => answered(api.GET('/api/overview')),
  refetchInterval: 15_000,
});

/** Every organisation by its present name. There are few of them, and they change rarely. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => answered(api.GET('/api/organisations')),
  staleTime: 300_000,
});
