import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { TextRef } from '../../domain/case/values.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import type { Database } from '../../db/open-database.ts';
import { pointerOf } from '../validation.ts';

/** A private text of an input and its path. */
export interface PrivatePlace {
  path: PropertyKey[];
  text: string;
}

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
}

const defOf = (schema: z.ZodType): Def => schema.def;

/** Every string of the input that its schema marks `private`. */
export function privatePlaces(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): PrivatePlace[] {
  if (value === undefined || value === null) return [];
  if (schema.meta()?.['private'] === true) return [{ path, text: value as string }];
  const { type, shape, element, innerType, in: input } = defOf(schema);
  if (type === 'object' && shape) {
    return Object.entries(shape).flatMap(([key, part]) => privatePlaces(part, (value as Record<string, unknown>)[key], [...path, key]));
  }
  if (type === 'array' && element) return (value as unknown[]).flatMap((entry, n) => privatePlaces(element, entry, [...path, n]));
  const inner = innerType ?? input;
  return inner ? privatePlaces(inner, value, path) : [];
}

/** A copy of the input with the matching reference of `refs` at each of these places. */
export function withReferences(input: unknown, places: readonly PrivatePlace[], refs: readonly TextRef[]): unknown {
  const copy = structuredClone(input);
  places.forEach(({ path }, n) => {
    const holder = path.slice(0, -1).reduce<unknown>((held, key) => (held as Record<PropertyKey, unknown>)[key], copy);
    (holder as Record<PropertyKey, unknown>)[path.at(-1)!] = refs[n];
  });
  return copy;
}

export interface Sealing {
  schema: z.ZodType;
  input: unknown;
  command: string;
  caseId: string;
  author: string;
  at: string;
}

/** An input without private texts, and the ids of the texts stored for it. */
export interface Sealed {
  references: unknown;
  texts: string[];
}

/**
 * Stores the input's private texts in PostgreSQL and returns the input with references in their places. PostgreSQL draws the salt, so
 * neither ids nor references reveal anything of the texts. Each sending stores texts of its own. Erasing those of a refused sending
 * therefore does not harm another one.
 */
export async function seal(db: Database, { schema, input, command, caseId, author, at }: Sealing): Promise<Sealed> {
  const places = privatePlaces(schema, input);
  const texts = places.map(({ path, text }) => ({
    id: randomUUID(),
    caseId,
    kind: `${command}${pointerOf(path.map((step) => (typeof step === 'number' ? '*' : step)))}`,
    body: text,
    authorPerson: author,
    createdAt: at,
  }));
  const digests = await storeTexts(db, texts);
  const refs = digests.map(({ id, digest }) => ({ text: id, digest }));
  return { references: withReferences(input, places, refs), texts: texts.map(({ id }) => id) };
}
