import type { Language } from '../../locale/language.ts';
import { auditWords, streamNames } from '../../locale/web/audit.ts';

/** The place of a fault, as the verifier has it. */
interface Place {
  stream?: string | null;
  revision?: number | null;
  sequence?: number | null;
  line?: number | null;
}

/** Where in an export something is wrong, as far as the verifier knows the place; empty when it names none. */
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

/** `commission/b22c…`: a journal by its kind and its id. */
function streamText(stream: string, language: Language): string {
  const [kind = '', ...id] = stream.split('/');
  const name = (streamNames as Record<string, { vi: string; en: string } | undefined>)[kind]?.[language] ?? kind;
  return `${name} ${id.join('/')}`.trim();
}
