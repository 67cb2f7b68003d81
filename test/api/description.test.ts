import { forwardedCommands } from '../../domain/commission/commands/any-stage.ts';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { examples } from '../../api/examples.ts';
import { fieldCodes, problemCodes } from '../../api/problem-codes.ts';
import { courses } from '../../domain/commission/course-length.ts';
import { noticeTerms, terms } from '../../domain/commission/duty-kinds.ts';
import { referentOf } from '../../domain/commission/references.ts';
import { requiredTerms } from '../../api/schemas/rule-set.ts';
import { commandNames, commandSchemas, type CommandName } from '../../domain/commission/commands.ts';
import { fieldSentence, problemSentence } from '../../locale/problems.ts';
import { ruleSetContent as demonstration } from '../../local/seed/rule-set.ts';
import { ruleSetContent } from '../../api/schemas/rule-set.ts';
import { send, serve, type Served } from './served.ts';

const snapshot = join(import.meta.dirname, 'openapi.snapshot.json');

let served: Served;
let openapi: any;
beforeAll(async () => {
  served = await serve();
  openapi = (await send(served.app, { method: 'GET', url: '/api/openapi.json' })).body;
});
afterAll(() => served.close());

test('the description is the one in git; after a wanted change run it with UPDATE_OPENAPI=1', () => {
  // Examples plan for the next year, so they change every January. test/system/examples.test.ts proves them.
  const isExample = (key: string) => key === 'example' || key === 'examples';
  const now = `${JSON.stringify(openapi, (key, value: unknown) => (isExample(key) ? undefined : value), 1)}\n`;
  if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(snapshot, now);
  expect(now).toBe(readFileSync(snapshot, 'utf8'));
});

test('who opens the address is led to it', async () => {
  const answer = await served.app.inject({ method: 'GET', url: '/' });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/api/docs']);
});

test('it is OpenAPI 3.1, with every reference leading somewhere', () => {
  expect(openapi.openapi).toBe('3.1.0');
  const references = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((name) => !(name in openapi.components.schemas))).toEqual([]);
});

test('every free text that somebody gives is cleaned, and every day is one that may be given', () => {
  // Secrets and usernames are compared exactly as typed. A cursor is copied from the previous page.
  const asTyped = new Set(['password', 'current', 'new', 'username', 'data', 'encoding', 'cursor', 'account']);
  const uncleaned = Object.entries(openapi.paths).flatMap(([path, item]: [string, any]) =>
    Object.entries(item).flatMap(([method, route]: [string, any]) => {
      const body = route.requestBody?.content?.['application/json']?.schema;
      const asked = (route.parameters ?? []).filter((p: any) => p.in === 'query').map((p: any) => ({ [p.name]: p.schema }));
      return [body, ...asked].flatMap((shape) => loose(shape, '').map((field) => `${method} ${path} ${field}`));
    }),
  );
  expect(uncleaned.filter((field) => !asTyped.has(field.split('/').at(-1)!))).toEqual([]);
});

/** Fields of a shape that accept any string, or any calendar day without a bound. */
function loose(shape: any, path: string): string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  if ('$ref' in shape) return loose(openapi.components.schemas[shape.$ref.split('/').at(-1)], path);
  if (shape.type === 'string') {
    if (shape.format === 'date') return shape.day === true ? [] : [path];
    return shape.cleaned === true || shape.enum || shape.pattern || shape.format || 'const' in shape ? [] : [path];
  }
  const isShape = shape.type !== undefined || shape.anyOf || shape.oneOf;
  const parts = Object.entries({ ...shape.properties, ...(shape.items ? { '*': shape.items } : {}) });
  const ways = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  const below = [...parts.flatMap(([key, part]) => loose(part, `${path}/${key}`)), ...ways.flatMap((way) => loose(way, path))];
  return isShape ? below : [...below, ...Object.entries(shape).flatMap(([key, part]) => loose(part, `${path}/${key}`))];
}

test('every command is in it with an example', () => {
  const exampled = Object.entries(openapi.paths).flatMap(([path, item]: [string, any]) => {
    const command = /^\/api\/commissions\/\{id\}\/commands\/(\w+)$/.exec(path)?.[1];
    return command && item.post.requestBody.content['application/json'].example ? [command] : [];
  });
  const { examples: births } = openapi.paths['/api/commissions'].post.requestBody.content['application/json'];
  const begin = Object.values(births).map((example: any) => example.value.command as string);
  expect([...exampled, ...begin].sort()).toEqual([...commandNames, ...Object.keys(forwardedCommands)].sort());
});

test.each(commandNames)('the example of %s fits its schema', (command) => {
  const schema = commandSchemas[command] as z.ZodObject;
  expect(schema.strict().safeParse(examples[command]).error?.issues).toBeUndefined();
});

test('every id in a command is known to name something, and no other text is taken for an id', () => {
  const nameless = commandNames.flatMap((command) => idFields(commandSchemas[command], command, ''));
  expect(nameless).toEqual([]);
});

/** Fields with ids, or lists of ids, that the table of references lacks, and fields of the table that hold another text. */
function idFields(schema: z.ZodType, command: CommandName, field: string): string[] {
  const def = schema.def as unknown as {
    type: string;
    format?: string;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
  };
  if (def.shape) return Object.entries(def.shape).flatMap(([key, part]) => idFields(part, command, key));
  const inner = def.element ?? def.innerType;
  if (inner) return idFields(inner, command, field);
  const isReference = referentOf(command, field) !== undefined;
  return def.type === 'string' && (def.format === 'uuid') !== isReference ? [`${command}: ${field}`] : [];
}

test('every problem and every fault of a field has its sentence in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const code of problemCodes) expect(problemSentence(code, language)).toEqual(expect.any(String));
    for (const code of fieldCodes) expect(fieldSentence(code, language)).toEqual(expect.any(String));
  }
});

test('a rule set must have every term that the stages ask for', () => {
  const files = readdirSync('domain/commission', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const asked = files.flatMap((name) =>
    [...readFileSync(join('domain/commission', name), 'utf8').matchAll(/'([DP]\d\db?)'/g)].map(([, code]) => code!),
  );
  // Of the obstacle's terms these two are required. The others have a fallback in a rule set that lacks them.
  const ofObstacles = ['D23', 'D23b'];
  // A rule set without a term of notice, or without a figure for a course, asks for none.
  const isDuty = (code: string) => (terms as readonly string[]).includes(code);
  const optional: readonly string[] = [...noticeTerms, ...Object.values(courses).map(({ whole }) => whole)];
  // An advance without a term for clearing it leaves no duty. A body that is asked always has a day of its own. What the annexes of a contract
  // owe, themes and delegates, is due at once in a rule set without the terms.
  const additional = ['D20', 'P25', 'P26', 'P27', 'P28', 'P31', 'P32', 'P33', 'P34'];
  const needed = asked.filter((code) => !additional.includes(code) && (isDuty(code) || !optional.includes(code)));
  expect([...new Set([...needed, ...ofObstacles])].sort()).toEqual([...requiredTerms].sort());
  expect(ruleSetContent.safeParse(demonstration).error?.issues).toBeUndefined();
});

test('the page to read it is served from here', async () => {
  const page = await send(served.app, { method: 'GET', url: '/api/docs/' });
  expect(page.status).toBe(200);
  expect(String(page.body)).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});
