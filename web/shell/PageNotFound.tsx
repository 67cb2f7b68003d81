import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { shellWords } from '../../locale/web/shell.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSay } from '../language/language.tsx';
import { mayHelp } from './may-help.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/** A missing page and one that the reader may not know of look the same. */
export function PageNotFound() {
  const say = useSay();
  return (
    <div className="nothing">
      <h1>{say(shellWords.pageNotFound)}</h1>
      <p>
        <Link to="/">
          <Button tabIndex={-1}>{say(shellWords.toMyWork)}</Button>
        </Link>
      </p>
    </div>
  );
}

/** A screen that failed to show: the API's reason, as far as there is one, and a link onwards. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  if (error instanceof ApiProblem && error.status === 404) return <PageNotFound />;
  return <ProblemNotice problem={error} {...(mayHelp(error) ? { onRetry: reset } : {})} />;
}
