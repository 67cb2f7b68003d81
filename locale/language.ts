/** The languages in which people are answered. Vietnamese is the language of the record. */
export type Language = 'vi' | 'en';

/** One sentence for people, in both languages, in NFC and without codes. */
export interface Sentence {
  vi: string;
  en: string;
}

/**
 * The language for an `Accept-Language` header (RFC 9110 §12.5.4). The supported language with the highest weight is chosen, the first of
 * equals. Without a supported language or without a header it is Vietnamese.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } | null = null;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const primary = range.trim().split('-')[0];
    const language = primary === 'vi' || primary === 'en' ? primary : null;
    const weight = weightOf(parameters);
    if (language !== null && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'vi';
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
