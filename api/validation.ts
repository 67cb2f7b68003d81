import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import type { FieldBound } from '../locale/problems.ts';
import type { FieldFault } from './problem.ts';
import type { FieldCode } from './problem-codes.ts';

/** The errors in a request's body, query, path or headers, field by field. */
export class InvalidRequest extends Error {
  override name = 'InvalidRequest';
  constructor(
    readonly part: FieldFault['in'],
    readonly faults: Omit<FieldFault, 'in'>[],
  ) {
    super(`invalid ${part}`);
  }
}

const parts: Record<string, FieldFault['in']> = { body: 'body', querystring: 'query', params: 'path', headers: 'header' };

/** Validates each part of a request with zod, names every wrong field, and passes on the parsed value. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const part = parts[httpPart ?? 'body'] ?? 'body';
    const unwritable = [...unwritableTexts(data, [])];
    if (unwritable.length > 0) return { error: new InvalidRequest(part, unwritable) };
    const result = schema.safeParse(data, { reportInput: true });
    return result.success ? { value: result.data } : { error: new InvalidRequest(part, faultsOf(result.error.issues)) };
  };

/** The faults in zod's issues, with JSON pointers. For a union the fault names the union itself, as the intended branch is unknown. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): Omit<FieldFault, 'in'>[] {
  return issues.flatMap((issue): Omit<FieldFault, 'in'>[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'FIELD_UNKNOWN' as const }));
    }
    const bound = boundOf(issue);
    return [{ pointer: pointerOf(issue.path), code: codeOf(issue), ...(bound && { bound }) }];
  });
}

/** Field codes for the checks of domain/case/values.ts, by their names there. */
const customCodes: Partial<Record<string, FieldCode>> = { repeated: 'FIELD_REPEATED', dayOutOfRange: 'FIELD_DAY_OUT_OF_RANGE' };

function codeOf(issue: z.core.$ZodIssue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'FIELD_MISSING' : 'FIELD_WRONG_TYPE';
    case 'too_small':
      return 'FIELD_TOO_SMALL';
    case 'too_big':
      return 'FIELD_TOO_LARGE';
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? 'FIELD_MISSING' : 'FIELD_NOT_ONE_OF';
    case 'custom':
      return customCodes[String(issue.params?.['fault'])] ?? 'FIELD_WRONG_FORM';
    default:
      return 'FIELD_WRONG_FORM';
  }
}

/** The bound that a value passed. Undefined for exclusive bounds, which have no sentence. */
function boundOf(issue: z.core.$ZodIssue): FieldBound | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const value = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (issue.inclusive === false || typeof value !== 'number') return undefined;
  if (issue.origin === 'string') return { of: 'characters', value };
  if (issue.origin === 'array') return { of: 'entries', value };
  return issue.origin === 'number' || issue.origin === 'int' ? { of: 'number', value } : undefined;
}

/** A JSON pointer (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

// Half of a surrogate pair, or U+0000. JSON can express them, and PostgreSQL cannot store them.

const unstorable = /[\ud800-\udfff\u0000]/u;

/** Deeper than any valid input. Recursion over a value nested deeper still could overflow the stack. */
const maxDepth = 100;

function* unwritableTexts(value: unknown, path: PropertyKey[]): Generator<Omit<FieldFault, 'in'>> {
  if (path.length > maxDepth) {
    yield { pointer: pointerOf(path.slice(0, 1)), code: 'FIELD_WRONG_FORM' };
    return;
  }
  if (typeof value === 'string') {
    if (unstorable.test(value)) yield { pointer: pointerOf(path), code: 'FIELD_WRONG_FORM' };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (unstorable.test(key)) yield { pointer: pointerOf(path), code: 'FIELD_WRONG_FORM' };
    yield* unwritableTexts(entry, [...path, key]);
  }
}
