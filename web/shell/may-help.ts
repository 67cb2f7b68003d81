import { ApiProblem } from '../api/problem.ts';

/** Whether asking again may help: not where the API refused for good. */
export function mayHelp(problem: unknown): boolean {
  return !(problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500 && problem.status !== 429);
}
