import type { Language, Sentence } from '../../locale/language.ts';

/** The name of a coded value in its table. A code that only a newer API knows is returned as it is. */
export function nameIn(table: Readonly<Record<string, Sentence>>, code: string | null | undefined, language: Language): string {
  if (code === null || code === undefined) return '';
  return table[code]?.[language] ?? code;
}
