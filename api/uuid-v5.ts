import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/text/canonical.ts';

/** The namespace of every id derived here. A different one would turn every repeated request into a new act. */
const namespace = Buffer.from('8f1d9a3e5b7c4c0d9e2f6a1b3c5d7e9f', 'hex');

/** UUIDv5 (RFC 9562) of a list of names. The same names give the same id on every machine. */
export function uuidV5(...names: string[]): string {
  const bytes = createHash('sha1').update(namespace).update(canonicalJson(names), 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
