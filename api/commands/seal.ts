import type { z } from 'zod';
import type { TextRef } from '../../domain/commission/commands/values.ts';
import { PrivateTextDiffers, storeTexts } from '../../db/texts/store-texts.ts';
import type { Database } from '../../db/open-database.ts';
import { uuidV5 } from '../uuid-v5.ts';
import { pointerOf } from '../validation.ts';

/** A private text of an input, and where it stands. */
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

/** A copy of the input in which each of these places holds what `refs` says. */
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
  commissionId: string;
  /** Text ids derive from it, so that a repeat stores nothing twice. */
  updateId: string;
  author: string;
  at: string;
}

/** A refused key may come again with another text; more often than this somebody plays. */
const attempts = 20;

/**
 * Puts the input's private texts into PostgreSQL and returns the input with references in their places. The salt is drawn there;
 * neither the ids nor the references tell anything of the texts.
 */
export async function seal(db: Database, sealing: Sealing): Promise<unknown> {
  const { schema, input, command, commissionId, updateId, author, at } = sealing;
  const places = privatePlaces(schema, input);
  for (let attempt = 0; ; attempt += 1) {
    const texts = places.map(({ path, text }) => ({
      id: uuidV5('text', updateId, pointerOf(path), String(attempt)),
      commissionId,
      kind: `${command}${pointerOf(path.map((step) => (typeof step === 'number' ? '*' : step)))}`,
      body: text,
      authorPerson: author,
      createdAt: at,
    }));
    try {
      const digests = await storeTexts(db, texts);
      return withReferences(
        input,
        places,
        digests.map(({ id, digest }) => ({ text: id, digest })),
      );
    } catch (error) {
      if (!(error instanceof PrivateTextDiffers) || attempt >= attempts) throw error;
    }
  }
}
