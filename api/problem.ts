import type { FieldBound } from '../locale/problems.ts';
import type { FieldCode, ProblemCode } from './problem-codes.ts';

/** One wrong field: its place in the request and what is wrong with it. */
export interface FieldFault {
  in: 'body' | 'query' | 'path' | 'header';
  /** JSON pointer (RFC 6901) inside that part. */
  pointer: string;
  code: FieldCode;
  /** The bound that the value passed, for the sentence. Absent where the schema has none. */
  bound?: FieldBound;
}

export interface ProblemDetails {
  errors?: FieldFault[];
  /** Seconds after which a repeat makes sense. */
  retryAfter?: number;
  /** Members of the answer that the caller needs besides the code, as the route describes them. */
  more?: Record<string, unknown>;
  /** The act whose outcome is unknown, for the log. */
  act?: string;
  cause?: unknown;
}

/** Thrown to answer a request with a problem (RFC 9457). */
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

/** The answer is the same when something does not exist and when the caller may not know of it. */
export const notFound = () => new Problem(404, 'NOT_FOUND');

export const forbidden = () => new Problem(403, 'FORBIDDEN');

/** The problem of ids that name nothing, or nothing that the caller may use. */
export function unknownReferences(pointers: readonly string[]): Problem {
  const errors = pointers.map((pointer): FieldFault => ({ in: 'body', pointer, code: 'FIELD_UNKNOWN_REFERENCE' }));
  return new Problem(400, 'REFERENCE_UNKNOWN', { errors });
}
