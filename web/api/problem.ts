import type { components } from './schema.d.ts';

/** What the API answers when it refuses or fails (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** Thrown by every call that was not answered with success; `problem` is null when no answer came at all. */
export class ApiProblem extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.code ?? 'UNREACHABLE');
    this.problem = problem;
  }

  get code(): string {
    return this.message;
  }

  get status(): number {
    return this.problem?.status ?? 0;
  }

  /** Who is signed in by now, when that is not whom the page was opened for. */
  get signedInAs(): string | undefined {
    return (this.problem as { signedInAs?: { name: string } } | null)?.signedInAs?.name;
  }

  /** Whether the act may have been done although no success was answered: repeat the request with the same key. */
  get isOutcomeUnknown(): boolean {
    return this.problem === null || this.status === 503;
  }
}
