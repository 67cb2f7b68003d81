import { ApiProblem } from '../api/problem.ts';

/** Whether a retry may help. It does not where the API refused the request. */
export function mayHelp(problem: unknown): boolean {
  return !(problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500 && problem.status !== 429);
}
