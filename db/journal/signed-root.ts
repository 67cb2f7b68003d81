import { sign, verify } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { hasShape, rootShape } from './export-records.ts';
import { keyId, publicKeyOf, type SigningKey } from './signing-key.ts';

/** One published line: a signed root over the whole journal at a moment. Bytes are hexadecimal, key and signature base64. */
export interface SignedRoot {
  /** 1, 2, 3 … */
  sequence: number;
  /** ISO 8601 UTC. */
  at: string;
  /** How many streams the root covers. */
  streams: number;
  root: string;
  /** The root of the line before; zeros for the first. */
  previous: string;
  /** Id of the key, as published when the key was made. */
  key: string;
  publicKey: string;
  /** Ed25519 over the canonical JSON of all the rest. */
  signature: string;
}

/** The first line names this as the root before it. */
export const noRoot = '0'.repeat(64);

/** Signs a root. */
export function signRoot(unsigned: Pick<SignedRoot, 'sequence' | 'at' | 'streams' | 'root' | 'previous'>, key: SigningKey): SignedRoot {
  const line = { ...unsigned, key: key.id, publicKey: key.publicKey.toString('base64') };
  return { ...line, signature: sign(null, Buffer.from(canonicalJson(line)), key.privateKey).toString('base64') };
}

/** Whether the line is signed by the key it names, and the key is the one its id says. */
export function isSigned(line: SignedRoot): boolean {
  const { signature, ...unsigned } = line;
  const [raw, signed] = [fromBase64(line.publicKey), fromBase64(signature)];
  if (raw?.length !== 32 || signed === null || keyId(raw) !== line.key) return false;
  try {
    return verify(null, Buffer.from(canonicalJson(unsigned)), publicKeyOf(raw), signed);
  } catch {
    return false;
  }
}

/** Node accepts almost any text as base64. A signed line must have exactly one spelling. */
function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** The line as it is published: canonical JSON, without the line break. */
export function rootLine(root: SignedRoot): string {
  return canonicalJson(root);
}

/** Whether the value has exactly the members of a published line, each of its type. */
export function isRootShaped(value: unknown): value is SignedRoot {
  return hasShape(value, rootShape);
}
