import { Alert, Button } from 'antd';
import { shellWords } from '../../locale/web/shell.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSay } from '../language/language.tsx';

/** The reason why something failed, in the API's sentence for this person, and the next step. It never shows a code. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const say = useSay();
  const detail = problem instanceof ApiProblem ? problem.problem?.detail : undefined;
  const sentence = detail ?? say(problem instanceof ApiProblem ? shellWords.unreachable : shellWords.pageFailed);
  const other = problem instanceof ApiProblem ? problem.signedInAs : undefined;
  return (
    <Alert
      role="alert"
      className="gap-below"
      type={problem instanceof ApiProblem && problem.isOutcomeUnknown ? 'warning' : 'error'}
      showIcon
      title={other === undefined ? sentence : `${say(shellWords.signedInAs)} ${other}. ${sentence}`}
      action={
        other === undefined ? (
          onRetry && <Button onClick={onRetry}>{say(shellWords.tryAgain)}</Button>
        ) : (
          <Button onClick={() => location.reload()}>{say(shellWords.loadAgain)}</Button>
        )
      }
    />
  );
}
