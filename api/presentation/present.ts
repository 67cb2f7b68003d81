import type { TextRef } from '../../domain/case/values.ts';
import { readTexts } from '../../db/texts/read-texts.ts';
import type { Database } from '../../db/open-database.ts';

/** A private text with its content. The content is null when it was erased or is not shown. The journal holds the digest. */
export interface TextView {
  id: string;
  text: string | null;
  digest: string;
}

type InstantKey = 'at' | 'since' | `${string}At` | `${string}Since`;
type Iso<V> = V extends number ? string : V;

/** A state in the form of the API: instants as ISO 8601, private texts with their content. */
export type Presented<T> = T extends TextRef
  ? TextView
  : T extends readonly (infer U)[]
    ? Presented<U>[]
    : T extends object
      ? { [K in keyof T]: K extends InstantKey ? Iso<T[K]> : Presented<T[K]> }
      : T;

const instantKey = /^(at|since)$|(At|Since)$/;

function isTextRef(value: object): value is TextRef {
  return 'text' in value && 'digest' in value && typeof value.text === 'string';
}

/** The ids of all private texts in a value. */
export function textIdsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTextRef(value)) return [value.text];
  return Object.values(value).flatMap(textIdsIn);
}

/** Turns instants into ISO 8601, and references into texts. A reference that `texts` does not have becomes null. */
export function present<T>(value: T, texts: ReadonlyMap<string, string>): Presented<T> {
  return show(value, texts) as Presented<T>;
}

function show(value: unknown, texts: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof value === 'number' && instantKey.test(key)) return new Date(value).toISOString();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => show(entry, texts));
  if (isTextRef(value)) return { id: value.text, text: texts.get(value.text) ?? null, digest: value.digest };
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, show(entry, texts, name)]));
}

/** The contents of private texts by id. Erased and unknown ones are left out. */
export async function loadTexts(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await readTexts(db, [...new Set(ids)]);
  return new Map(found.flatMap(({ id, body }) => (typeof body === 'string' ? [[id, body] as const] : [])));
}
