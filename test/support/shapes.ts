import fc from 'fast-check';
import type { z } from 'zod';

/**
 * Walks the shapes of inputs and draws values for tests over all commands. A kind of shape that is unknown here throws, so that a new one
 * cannot stay untested.
 */

interface Def {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
  options?: z.ZodType[];
}
interface CheckDef {
  check: string;
  value?: number;
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
}
interface Bounds {
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
}

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** What the checks of a shape allow, as far as a value can be drawn by it. */
function boundsOf(schema: z.ZodType): Bounds {
  const bounds: Bounds = {};
  for (const one of (schema.def as { checks?: { _zod: { def: CheckDef } }[] }).checks ?? []) {
    const { check, value, minimum, maximum, pattern } = one._zod.def;
    if (check === 'greater_than') bounds.minimum = value;
    if (check === 'less_than') bounds.maximum = value;
    if (check === 'min_length') bounds.minimum = minimum;
    if (check === 'max_length') bounds.maximum = maximum;
    if (pattern) bounds.pattern = pattern;
  }
  return bounds;
}

/** A field of a shape: how it is reached in a drawn input that has everything, with index 0 in every list. */
export interface Place {
  path: (string | number)[];
  schema: z.ZodType;
  kind: 'text' | 'id' | 'day' | 'number' | 'list' | 'choice' | 'flag';
}

/** Every field of a shape, lists themselves included. */
export function placesOf(schema: z.ZodType, path: Place['path'] = []): Place[] {
  const { type, format, shape, element, innerType } = defOf(schema);
  if (shape) return Object.entries(shape).flatMap(([key, part]) => placesOf(part, [...path, key]));
  if (innerType) return placesOf(innerType, path);
  if (type === 'array' && element) return [{ path, schema, kind: 'list' }, ...placesOf(element, [...path, 0])];
  if (type === 'string') return [{ path, schema, kind: format === 'uuid' ? 'id' : format === 'date' ? 'day' : 'text' }];
  if (type === 'number') return [{ path, schema, kind: 'number' }];
  if (type === 'enum') return [{ path, schema, kind: 'choice' }];
  if (type === 'boolean' || type === 'literal') return [{ path, schema, kind: 'flag' }];
  throw new Error(`a shape of the kind ${type} is not known to the tests`);
}

/** Options for drawn inputs. */
export interface Drawing {
  /** Optional fields are always there, and every list has an entry. */
  whole?: boolean;
  days?: fc.Arbitrary<string>;
}

/** Inputs that a shape accepts; shrinks. Entries of a list differ. */
export function inputsOf(schema: z.ZodType, drawing: Drawing = {}): fc.Arbitrary<unknown> {
  const { type, shape, element, innerType, entries, values } = defOf(schema);
  if (shape) {
    const parts = Object.entries(shape).map(([key, part]) => [key, inputsOf(part, drawing)] as const);
    return fc
      .record(Object.fromEntries(parts))
      .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, v]) => v !== undefined)));
  }
  if (innerType) {
    const inner = inputsOf(innerType, drawing);
    if (drawing.whole) return inner;
    return type === 'nullable' ? fc.option(inner) : fc.option(inner, { nil: undefined });
  }
  if (type === 'array' && element) {
    const { minimum = 0, maximum = 10 } = boundsOf(schema);
    const size = { minLength: Math.max(minimum, drawing.whole ? 1 : 0), maxLength: Math.min(maximum, 4) };
    return fc.array(inputsOf(element, drawing), size).filter((list) => schema.safeParse(list).success || list.length <= 1);
  }
  if (type === 'enum' && entries) return fc.constantFrom(...Object.values(entries));
  if (type === 'literal' && values) return fc.constantFrom(...values);
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = boundsOf(schema);
    return fc.integer({ min: Math.max(minimum, Number.MIN_SAFE_INTEGER), max: Math.min(maximum, Number.MAX_SAFE_INTEGER) });
  }
  if (type === 'string') return stringsOf(schema, drawing);
  throw new Error(`a shape of the kind ${type} is not known to the tests`);
}

const readable = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃÁẠ0123456789.,;()/-'.split(''));

function stringsOf(schema: z.ZodType, { days }: Drawing): fc.Arbitrary<string> {
  const { format } = defOf(schema);
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return days ?? plausibleDays;
  const { pattern, minimum = 0, maximum = 100 } = boundsOf(schema);
  if (pattern) return fc.stringMatching(pattern).filter((drawn) => schema.safeParse(drawn).success);
  return fc
    .string({ unit: readable, minLength: Math.max(1, minimum), maxLength: Math.min(maximum, 40) })
    .filter((drawn) => schema.safeParse(drawn).success);
}

export const plausibleDays = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

/** Days at and over every edge that a calendar, a database or a sum could have. */
export const hostileDays = fc.constantFrom(
  '0000-01-01',
  '0001-01-01',
  '0026-11-29',
  '1900-01-01',
  '1926-11-29',
  '1944-12-31',
  '1945-01-01',
  '2019-05-05',
  '2024-02-29',
  '2027-02-06',
  '2026-12-31',
  '2046-11-29',
  '2099-12-31',
  '2100-01-01',
  '9999-12-31',
);

/** Texts without a visible character. */
export const unseenTexts = fc
  .array(
    fc.constantFrom(
      ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u061c', '\u180e', '\u202e', '\u2066', '\u115f', '\u3164'],
      ...[
        '\uffa0',
        '\u2800',
        '\u0001',
        '\u0085',
        '\u2028',
        '\uffff',
        '\ufffe',
        '\ue000',
        '\u{e0041}',
        '\u{1fffe}',
        '\u00a0',
        '\u3000',
        '\t',
        '\n',
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Any text, with invisible characters added. */
export const strewnTexts = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: readable, maxLength: 8 }), unseenTexts), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** The input with another value at this place. */
export function withAt(input: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(input)) return input.map((entry: unknown, n) => (n === step ? withAt(entry, rest, value) : entry));
  const held = input as Record<string, unknown>;
  return { ...held, [step]: withAt(held[step], rest, value) };
}

/** The value at this place of the input. */
export function at(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((held, step) => (held as Record<string | number, unknown> | undefined)?.[step], input);
}
