import { sign, verify } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { keyId, publicKeyOf, type SigningKey } from './signing-key.ts';

/** One published line: what the whole journal was at a moment, signed. Bytes are hexadecimal, key and signature base64. */
export interface SignedRoot {
  /** 1, 2, 3 … */
  sequence: number;
  /** ISO 8601 UTC. */
  at: string;
  /** How many streams stand under the root. */
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

/** What the first line names as the root before it. */
export const noRoot = '0'.repeat(64);

/** Signs what was counted. */
export function signRoot(unsigned: Pick<SignedRoot, 'sequence' | 'at' | 'streams' | 'root' | 'previous'>, key: SigningKey): SignedRoot {
  const line = { ...unsigned, key: key.id, publicKey: key.publicKey.toString('base64') };
  return { ...line, signature: sign(null, Buffer.from(canonicalJson(line)), key.privateKey).toString('base64') };
}

/** Whether the line is signed by the key it names, and the key is the one its id says. */
export function isSigned(line: SignedRoot): boolean {
  const { signature, ...unsigned } = line;
  const raw = Buffer.from(line.publicKey, 'base64');
  if (raw.length !== 32 || keyId(raw) !== line.key) return false;
  try {
    return verify(null, Buffer.from(canonicalJson(unsigned)), publicKeyOf(raw), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** The line as it is published: canonical JSON, without the line break. */
export function rootLine(root: SignedRoot): string {
  return canonicalJson(root);
}

const shapes: Record<keyof SignedRoot, (value: unknown) => boolean> = {
  sequence: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  at: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  streams: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  root: isHash,
  previous: isHash,
  key: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
  publicKey: (value) => typeof value === 'string',
  signature: (value) => typeof value === 'string',
};

/** 64 hexadecimal digits. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Whether the value has exactly the members of a published line, each of its kind. */
export function isRootShaped(value: unknown): value is SignedRoot {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== Object.keys(shapes).length) return false;
  return Object.entries(shapes).every(([name, fits]) => fits((value as Record<string, unknown>)[name]));
}
