import { createHash } from 'node:crypto';

/** The namespace of the demonstration province; changing it changes every id the OpenAPI examples name. */
const namespace = '5f0c9f2e-3d0b-5c53-9a86-6d696e686861';

/**
 * The id of a row of the demonstration province: UUIDv5 of its path, for example `organisation/so-xay-dung`,
 * `person/lhh.chuyenvien`, `budget-line/2026/tvpb-chung`, `document/000`.
 */
export function demoId(path: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(path.normalize('NFC'))
    .digest()
    .subarray(0, 16);
  // RFC 9562: version 5 and the variant bits.
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
