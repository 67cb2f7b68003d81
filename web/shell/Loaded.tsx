import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSay } from '../language/language.tsx';
import { mayHelp } from './may-help.ts';
import { PageNotFound } from './PageNotFound.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** Shows what a query brought; while it is on its way, its outline; when it failed, why, with a way to try again. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (found: T) => ReactNode }) {
  const say = useSay();
  if (query.data !== undefined) return children(query.data);
  // What does not exist and what is not the reader's to know look the same.
  if (query.error instanceof ApiProblem && query.error.status === 404) return <PageNotFound />;
  if (query.isError)
    return <ProblemNotice problem={query.error} {...(mayHelp(query.error) ? { onRetry: () => void query.refetch() } : {})} />;
  return (
    <div role="status" aria-label={say(shellWords.loading)}>
      <Skeleton active />
    </div>
  );
}
