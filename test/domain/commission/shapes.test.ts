import fc from 'fast-check';
import type { z } from 'zod';
import { commandNames, commandSchemas } from '../../../domain/commission/commands.ts';
import { at, hostileDays, inputsOf, placesOf, strewnTexts, unseenTexts, withAt, type Place } from '../../support/shapes.ts';

const places = commandNames.flatMap((command) =>
  placesOf(commandSchemas[command]).map((place) => ({ ...place, command, name: `${command}/${place.path.join('/')}` })),
);
const ofKind = (kind: Place['kind']) => places.filter((place) => place.kind === kind);
const wholeOf = (command: keyof typeof commandSchemas) => inputsOf(commandSchemas[command], { whole: true });
const issuesOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues ?? [];

test.each(commandNames)('whatever is drawn for %s from its shape is accepted by it, and accepted again as it was read', (command) => {
  const schema: z.ZodType = commandSchemas[command];
  fc.assert(
    fc.property(inputsOf(schema), (input) => {
      const read = schema.parse(input);
      expect(schema.parse(read)).toEqual(read);
    }),
    { numRuns: 20 },
  );
});

test.each(ofKind('text'))('nobody gives $name with nothing to see in it, nor has anything unseen kept', ({ command, path }) => {
  const schema: z.ZodType = commandSchemas[command];
  fc.assert(
    fc.property(wholeOf(command), unseenTexts, strewnTexts, (input, nothing, strewn) => {
      const faults = issuesOf(schema, withAt(input, path, nothing)).map((issue) => issue.path);
      expect(faults).toContainEqual(path);
      const read = schema.safeParse(withAt(input, path, strewn));
      const kept = read.success ? at(read.data, path) : '';
      expect(kept).not.toMatch(/[\uffff\ufffe\u202a-\u202e\u2066-\u2069\u200b\ufeff\u0000\u2028\u2029]/u);
    }),
    { numRuns: 8 },
  );
});

test.each(ofKind('list'))('nothing stands twice in $name', ({ command, path, schema: list }) => {
  expect(list.meta()?.['distinct']).toBe(true);
  fc.assert(
    fc.property(wholeOf(command), (input) => {
      const entries = (at(input, path) as unknown[]).slice(0, 1);
      const doubled = withAt(input, path, [entries[0], recased(entries[0])]);
      const faults = issuesOf(commandSchemas[command], doubled);
      expect(faults).toContainEqual(expect.objectContaining({ path: [...path, 1], params: { fault: 'repeated' } }));
    }),
    { numRuns: 8 },
  );
});

test.each(ofKind('day'))('$name lies between 1945 and 2099', ({ command, path, schema }) => {
  expect(schema.meta()?.['day']).toBe(true);
  fc.assert(
    fc.property(wholeOf(command), hostileDays, (input, day) => {
      const isRefused = issuesOf(commandSchemas[command], withAt(input, path, day)).some((i) => i.path.join('/') === path.join('/'));
      expect([day, isRefused]).toEqual([day, day < '1945-01-01' || day > '2099-12-31']);
    }),
    { numRuns: 40 },
  );
});

/** The same ids in upper case. */
function recased(value: unknown): unknown {
  if (typeof value === 'string') return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? value.toUpperCase() : value;
  if (Array.isArray(value)) return value.map(recased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, recased(entry)]));
}
