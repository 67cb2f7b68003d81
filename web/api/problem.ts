import type { components } from './schema.d.ts';

/** The API's answer when it refuses or fails (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** Thrown by every call that did not succeed. `problem` is null when no answer came at all. */
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

  /** The person who is signed in now, when it is not the person for whom the page was opened. */
  get signedInAs(): string | undefined {
    return (this.problem as { signedInAs?: { name: string } } | null)?.signedInAs?.name;
  }

  /** Whether the act may have been carried out although no success was answered. Then repeat the request with the same key. */
  get isOutcomeUnknown(): boolean {
    return this.problem === null || this.status === 503;
  }
}
