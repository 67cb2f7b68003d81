import type { Language } from '../../locale/language.ts';
import { auditWords, streamNames } from '../../locale/web/audit.ts';

/** The place of a fault, in the verifier's form. */
interface Place {
  stream?: string | null;
  revision?: number | null;
  sequence?: number | null;
  line?: number | null;
}

/** The place of a fault in an export, as far as the verifier knows it. Empty when it names none. */
export function placeOf({ stream, revision, sequence, line }: Place, language: Language): string {
  const numbered = (words: { vi: string; en: string }, number: number | null | undefined) =>
    number == null ? [] : [`${words[language]} ${number}`];
  return [
    ...(stream == null ? [] : [streamText(stream, language)]),
    ...numbered(auditWords.entry, revision),
    ...numbered(auditWords.publishedLine, sequence),
    ...numbered(auditWords.line, line),
  ].join(', ');
}

/** A journal by its kind and id, such as `commission/b22c…`. */
function streamText(stream: string, language: Language): string {
  const [kind = '', ...id] = stream.split('/');
  const name = (streamNames as Record<string, { vi: string; en: string } | undefined>)[kind]?.[language] ?? kind;
  return `${name} ${id.join('/')}`.trim();
}
