import { canonicalJson } from '../../domain/text/canonical.ts';
import { Problem } from '../problem.ts';

/** Size of the content as JSON in UTF-8. It equals `bodyLimit` of app.ts, so every command that may be sent can also be saved. */
export const maxContentBytes = 4 * 1024 * 1024;

/** The content of a draft with every text in NFC. Throws 413 when it is too long, and 400 when it is nested too deeply. */
export function draftContent(given: Record<string, unknown>): Record<string, unknown> {
  let text: string;
  try {
    text = canonicalJson(given);
  } catch (cause) {
    throw new Problem(400, 'VALIDATION', { errors: [{ in: 'body', pointer: '/content', code: 'FIELD_WRONG_FORM' }], cause });
  }
  if (Buffer.byteLength(text, 'utf8') > maxContentBytes) throw new Problem(413, 'PAYLOAD_TOO_LARGE');
  return JSON.parse(text) as Record<string, unknown>;
}

/** Whether two contents are equal. A save repeated because its answer was lost is then not a conflict. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
