import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The English sentences of every table in locale/ that differ from the Vietnamese ones. None may appear on a Vietnamese screen. */
const english = new Set<string>();
const folder = join(import.meta.dirname, '..', '..', 'locale');
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
  collect(await import(join(folder, file)));
}

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { vi, en } = value as { vi?: unknown; en?: unknown };
  if (typeof vi === 'string' && typeof en === 'string') {
    if (vi !== en) english.add(en);
    return;
  }
  for (const entry of Object.values(value)) collect(entry);
}

/** Words that occur in no Vietnamese sentence. */
const foreign = /\b(the|and|with|your|you|please|select|loading|submit|search|cancel|no data|undefined|null|NaN|object Object|page)\b/i;
/** One of our codes: `expertReview`, `NOT_AUTHORISED`. A hash, a web address or a file name is no code. */
const code = /\b[a-z]{2,}[A-Z][a-z]+[A-Za-z]*\b|\b[A-Z]{2,}_[A-Z_]+\b/;

/** Lines of a screen's text that are not Vietnamese: raw codes, English words, sentences of the English tables. */
export function whatIsNotVietnamese(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'English');
  return lines.filter((line) => english.has(line) || foreign.test(line) || code.test(line));
}
