import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSay } from '../language/language.tsx';
import { mayHelp } from './may-help.ts';
import { PageNotFound } from './PageNotFound.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** Shows the result of a query. While it loads it shows an outline, after a failure the reason and a button to try again. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (found: T) => ReactNode }) {
  const say = useSay();
  if (query.data !== undefined) return children(query.data);
  // A missing page and one that the reader may not know of look the same.
  if (query.error instanceof ApiProblem && query.error.status === 404) return <PageNotFound />;
  if (query.isError)
    return <ProblemNotice problem={query.error} {...(mayHelp(query.error) ? { onRetry: () => void query.refetch() } : {})} />;
  return (
    <div role="status" aria-label={say(shellWords.loading)}>
      <Skeleton active />
    </div>
  );
}
