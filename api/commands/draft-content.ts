import { canonicalJson } from '../../domain/text/canonical.ts';
import { Problem } from '../problem.ts';

/** In UTF-8, as JSON: as much as a command may have (`bodyLimit` of app.ts), so that whatever may be sent can be kept. */
export const maxContentBytes = 4 * 1024 * 1024;

/** What a draft says, every text of it in NFC. Throws 413 when it is too long and 400 when it is nested too deep to be kept. */
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

/** Whether two contents say the same: a save that is repeated because its answer was lost is no conflict. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
