import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { canonicalJson } from '../domain/text/canonical.ts';

/** The keys that sign messages to procedures. The current one signs; a signature by any of them is accepted. */
export interface MessageKeys {
  current: string;
  /** 32 bytes each, in hexadecimal, by id. */
  byId: Record<string, string>;
}

/** Where a message goes. Its signature is valid for this address only. */
export interface MessageAddress {
  /** The update's name, or `start` for the input of a procedure. */
  message: string;
  workflowId: string;
  /** Empty for `start`. */
  updateId: string;
}

export interface Signature {
  key: string;
  /** Epoch milliseconds. */
  at: number;
  /** HMAC-SHA256 in hexadecimal. */
  mac: string;
}

/** A message with its signature. The signature is absent where an installation has no keys. */
export type Signed<T> = T & { signature?: Signature };

/** Clocks of two machines differ, and an act may wait for a worker. An older message is taken for a copy. */
const freshMs = 15 * 60_000;

/** The message with its signature, or unchanged when there are no keys. */
export function sign<T extends object>(keys: MessageKeys | undefined, address: MessageAddress, message: T, at: number): Signed<T> {
  if (keys === undefined) return message;
  // The receiver gets JSON, which drops undefined fields: sign what arrives.
  const body = JSON.parse(JSON.stringify(message)) as T;
  return { ...body, signature: { key: keys.current, at, mac: macOf(keys.byId[keys.current] ?? '', address, at, body) } };
}

/** Whether the message was signed for this address with one of the keys, not long before `now` (epoch milliseconds). Never throws. */
export function isSigned(keys: MessageKeys, address: MessageAddress, signed: unknown, now: number): boolean {
  try {
    const { signature, ...message } = signed as Signed<object>;
    if (signature === undefined || Math.abs(now - signature.at) > freshMs || !Object.hasOwn(keys.byId, signature.key)) return false;
    return isSame(macOf(keys.byId[signature.key] ?? '', address, signature.at, message), signature.mac);
  } catch {
    return false;
  }
}

function macOf(key: string, { message, workflowId, updateId }: MessageAddress, at: number, body: object): string {
  const text = canonicalJson({ message, workflowId, updateId, at, body });
  return bytesToHex(hmac(sha256, hexToBytes(key), text));
}

/** Compares in constant time. */
function isSame(a: string, b: string): boolean {
  let differing = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) differing |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return differing === 0;
}
