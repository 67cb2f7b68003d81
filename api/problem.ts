import type { FieldBound } from '../locale/problems.ts';
import type { FieldCode, ProblemCode } from './problem-codes.ts';

/** One field that is wrong: where it stands in the request and what is wrong with it. */
export interface FieldFault {
  in: 'body' | 'query' | 'path' | 'header';
  /** JSON pointer (RFC 6901) inside that part. */
  pointer: string;
  code: FieldCode;
  /** How much would have been right: said in the sentence, where the schema knows it. */
  bound?: FieldBound;
}

export interface ProblemDetails {
  errors?: FieldFault[];
  /** Seconds after which a repeat makes sense. */
  retryAfter?: number;
  /** What the caller needs beside the code to go on: members of the answer, as the route describes them. */
  more?: Record<string, unknown>;
  /** The act whose outcome nobody knows, for the log. */
  act?: string;
  cause?: unknown;
}

/** A request that is answered with a problem (RFC 9457) instead of what it asked for. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(`${status} ${code}`, { cause: details.cause });
  }
}

/** It does not exist, or the caller may not know that it does: the answer is the same. */
export const notFound = () => new Problem(404, 'NOT_FOUND');

export const forbidden = () => new Problem(403, 'FORBIDDEN');

/** Ids that name nothing, or nothing that the caller may use. */
export function unknownReferences(pointers: readonly string[]): Problem {
  const errors = pointers.map((pointer): FieldFault => ({ in: 'body', pointer, code: 'FIELD_UNKNOWN_REFERENCE' }));
  return new Problem(400, 'REFERENCE_UNKNOWN', { errors });
}
