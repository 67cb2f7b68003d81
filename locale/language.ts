/** The languages in which people are answered. Vietnamese is the language of the record. */
export type Language = 'vi' | 'en';

/** One sentence for people, in both languages, in NFC and without codes. */
export interface Sentence {
  vi: string;
  en: string;
}
