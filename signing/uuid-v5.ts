import { sha1 } from '@noble/hashes/legacy';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from '../domain/text/canonical.ts';

/** The namespace of every id derived here. A different one would turn every repeated request into a new act. */
const namespace = hexToBytes('8f1d9a3e5b7c4c0d9e2f6a1b3c5d7e9f');

/** UUIDv5 (RFC 9562) of a list of names. The same names give the same id on every machine. */
export function uuidV5(...names: string[]): string {
  const bytes = sha1
    .create()
    .update(namespace)
    .update(utf8ToBytes(canonicalJson(names)))
    .digest()
    .slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
