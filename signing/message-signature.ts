import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { canonicalJson } from '../domain/text/canonical.ts';

/** The keys messages to the procedures are signed with: the current one signs, all of them are believed. */
export interface MessageKeys {
  current: string;
  /** 32 bytes each, in hexadecimal, by id. */
  byId: Record<string, string>;
}

/** Where a message goes: it is believed nowhere else. */
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

/** A message with who vouches for it; absent where an installation has no keys. */
export type Signed<T> = T & { signature?: Signature };

/** Clocks of two machines differ, and an act may wait for a worker; what is older is somebody's copy. */
const freshMs = 15 * 60_000;

/** The message with its signature; as it is when there are no keys. */
export function sign<T extends object>(keys: MessageKeys | undefined, address: MessageAddress, message: T, at: number): Signed<T> {
  if (keys === undefined) return message;
  // As it arrives: JSON drops what is undefined.
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

/** Takes as long whatever differs. */
function isSame(a: string, b: string): boolean {
  let differing = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) differing |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return differing === 0;
}
