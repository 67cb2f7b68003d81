import Negotiator from 'negotiator';
import type { Language } from '../locale/language.ts';

/** The language for an `Accept-Language` header (RFC 9110 §12.5.4); Vietnamese without a supported language or without a header. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return (asked.language(['vi', 'en']) as Language | undefined) ?? 'vi';
}
