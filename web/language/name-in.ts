import type { Language, Sentence } from '../../locale/language.ts';

/** The name of a coded value in its table; the code itself only for what a newer API may say that this page does not know. */
export function nameIn(table: Readonly<Record<string, Sentence>>, code: string | null | undefined, language: Language): string {
  if (code === null || code === undefined) return '';
  return table[code]?.[language] ?? code;
}
