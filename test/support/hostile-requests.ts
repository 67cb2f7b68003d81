import type { InjectOptions } from 'fastify';
import fc from 'fast-check';

/** Hostile requests, drawn from an OpenAPI document. Each is valid except for one part. */

interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minimum?: number;
}

interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  body?: { schema: Schema; examples: unknown[] };
}

interface Media {
  schema: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Partial<Record<string, Media>> };
}

export interface OpenApi {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

/** Every operation that the document describes. */
export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const media = operation.requestBody?.content['application/json'];
      const examples = [media?.example, ...Object.values(media?.examples ?? {}).map((one) => one.value)].filter((one) => one !== undefined);
      return {
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        ...(media && { body: { schema: media.schema, examples } }),
      };
    }),
  );
}

const uuid = '6f9b1f3e-7a51-4a5e-9d1b-0c5a5d1f2a3b';

/** A value that this schema usually accepts. */
function sample(schema: Schema, document: OpenApi, depth = 0): unknown {
  if (schema.$ref !== undefined) return sample(document.components.schemas[schema.$ref.split('/').at(-1)!] ?? {}, document, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const inner = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (inner !== undefined) return depth > 8 ? null : sample(inner, document, depth + 1);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(depth > 8 ? {} : (schema.properties ?? {})).map(([key, of]) => [key, sample(of, document, depth + 1)]),
      );
    case 'array':
      return schema.items === undefined || depth > 8 ? [] : [sample(schema.items, document, depth + 1)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return schema.format === 'uuid' ? uuid : schema.format === 'date' ? '2026-11-20' : 'hợp lệ';
  }
}

const position = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Texts that are known to break programs. */
export const hostileTexts = [
  '',
  ' ',
  '\t',
  '\u200b',
  '\u202e',
  '\uffff',
  '\u0000',
  '\ud800',
  'é'.repeat(3000),
  '%',
  '%00',
  '%E0%A4%A',
  '0',
  '-0',
  '-1',
  '1e309',
  '1e400',
  'NaN',
  'Infinity',
  '0x10',
  '٣',
  '9007199254740993',
  '99999999999999999999',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '0000-01-01',
  '0001-01-01',
  '1900-02-29',
  '9999-12-31',
  '10000-01-01',
  '2026-02-30',
  '-000001-01-01',
  '2026-11-20T00:00:00Z',
  '9999-12-31T23:59:59.9999999Z',
  uuid,
  uuid.toUpperCase(),
  `{${uuid}}`,
  "'; drop table people; --",
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$1',
  '\\',
  '"',
  'W/"42"',
  '"',
  '*',
  position([]),
  position([null]),
  position(['1e400']),
  position(['2026-99-99', uuid]),
  position(['\u0000', uuid]),
  position([uuid, uuid, uuid]),
  position({}),
  position([[[]]]),
  position('x'),
  position([1e308, -1]),
  position(['9999-12-31T23:59:59Z', uuid]),
  'WyIxZTQwMCJd',
  'eyJhIjox',
  '====',
];

const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, [], {}, [[]], -1, 0, 1.5, 2 ** 53, -(2 ** 53), 1e308, [null], { a: 1 }, ['', ''], {
      toString: 1,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 400 }, () => uuid)) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** An address cannot hold an unpaired surrogate. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

type Path = (string | number)[];

/** Every place in a value, the whole first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
}

const parts = ['0000-01-01T00:00:00Z', '0000-01-01', '1e400', uuid];
/** Cursors of every length that lists use, with parts that look valid and are not. At most two different parts stand in one cursor. */
const forgedCursors = [1, 2, 3, 4].flatMap((length) =>
  Array.from({ length: parts.length ** length }, (_, n) =>
    Array.from({ length }, (_part, place) => parts[Math.floor(n / parts.length ** place) % parts.length]!),
  )
    .filter((cursor) => new Set(cursor).size <= 2)
    .map(position),
);

/** A query as people and programs misspell it. */
const misspelt = (name: string) => [
  ...(name === 'cursor' ? forgedCursors.map((cursor) => `cursor=${cursor}`) : []),
  ...hostileTexts.map((text) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(text))}`),
  ...[name, `${name}[]=1`, `${name}[a]=1`, `${name}=1&${name}=2`, `${name}=%E0%A4%A`, `${name}=%00`, `=${name}`, `${name}.${name}=1`],
];

const jsonType = { 'content-type': 'application/json' };

/** Bodies that are not JSON, or differ from their header. */
const brokenBodies: Pick<InjectOptions, 'payload' | 'headers'>[] = [
  { payload: '', headers: jsonType },
  { payload: '{', headers: jsonType },
  { payload: 'null', headers: jsonType },
  { payload: '{"__proto__": {"a": 1}}', headers: jsonType },
  { payload: '{"constructor": {"prototype": 1}}', headers: jsonType },
  { payload: `${'['.repeat(5000)}${']'.repeat(5000)}`, headers: jsonType },
  { payload: `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`, headers: jsonType },
  { payload: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  { payload: 'x', headers: { 'content-type': 'text/plain' } },
  { payload: 'x', headers: { 'content-type': 'application/json; charset=utf-7' } },
  { payload: '\xff\xfe', headers: { 'content-type': 'multipart/form-data' } },
  { payload: '--x\r\n\r\n', headers: { 'content-type': `multipart/form-data; boundary=${'b'.repeat(332)}` } },
  {
    payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
];

const allowedHeader = /^[\t\x20-\x7e\x80-\xff]*$/;

/** One hostile request to an operation. */
export function hostileRequest(operation: Operation, document: OpenApi): fc.Arbitrary<InjectOptions> {
  const { method, path, parameters, body } = operation;
  const bodies = body === undefined ? [undefined] : body.examples.length > 0 ? body.examples : [sample(body.schema, document)];
  const whole = fc.constantFrom(...bodies);
  const valueOf = ({ schema }: Parameter) => encodeURIComponent(String(sample(schema, document)));
  const pathWith = (changed: Record<string, string>) =>
    path.replace(
      /\{(\w+)\}/g,
      (_all, name: string) => changed[name] ?? valueOf(parameters.find((one) => one.name === name && one.in === 'path')!),
    );
  const required = parameters.filter((one) => one.in === 'query' && one.required === true).map((one) => `${one.name}=${valueOf(one)}`);
  const key = { 'idempotency-key': `hostile-${Math.random().toString(36).slice(2)}` };
  const built = (url: string, query: string[], headers: Record<string, string>, payload: unknown): InjectOptions => ({
    method: method as 'GET',
    url: query.length === 0 ? url : `${url}?${query.join('&')}`,
    headers: { ...key, ...headers },
    ...(payload === undefined ? {} : { payload: payload as object }),
  });
  const plain = whole.map((payload) => built(pathWith({}), required, {}, payload));
  const ofParameters = parameters.map((one) => {
    if (one.in === 'query') {
      return fc
        .tuple(fc.constantFrom(...misspelt(one.name)), whole)
        .map(([query, payload]) =>
          built(pathWith({}), [...required.filter((other) => !other.startsWith(`${one.name}=`)), query], {}, payload),
        );
    }
    const text = fc.constantFrom(...hostileTexts);
    if (one.in === 'path')
      return fc
        .tuple(text, whole)
        .map(([put, payload]) => built(pathWith({ [one.name]: encodeURIComponent(wellFormed(put)) }), required, {}, payload));
    return fc
      .tuple(
        text.filter((put) => allowedHeader.test(put)),
        whole,
      )
      .map(([put, payload]) => built(pathWith({}), required, { [one.name]: put }, payload));
  });
  const ofBody =
    body === undefined
      ? []
      : [
          whole.chain((payload) =>
            fc.record({ place: fc.constantFrom(...placesIn(payload)), put: hostileValues }).map(({ place, put }) => {
              const changed = withAt(payload, place, put);
              return built(pathWith({}), required, jsonType, JSON.stringify(changed));
            }),
          ),
          fc.constantFrom(...brokenBodies).map(({ payload, headers }) => ({
            ...built(pathWith({}), required, headers as Record<string, string>, undefined),
            payload: payload as string,
          })),
        ];
  return fc.oneof(plain, ...ofParameters, ...ofBody, ...ofBody);
}

/** Every misspelling of every query parameter of a reading operation. There are few, so all are tried. */
export function misspeltQueries({ path, parameters }: Operation, document: OpenApi): string[] {
  const address = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const found = parameters.find((one) => one.name === name && one.in === 'path');
    return encodeURIComponent(String(sample(found?.schema ?? {}, document)));
  });
  const queries = parameters.filter((one) => one.in === 'query');
  const required = queries.filter((one) => one.required === true);
  return queries.flatMap(({ name }) => {
    const others = required
      .filter((one) => one.name !== name)
      .map((one) => `${one.name}=${encodeURIComponent(String(sample(one.schema, document)))}`);
    return misspelt(name).map((query) => `${address}?${[...others, query].join('&')}`);
  });
}
