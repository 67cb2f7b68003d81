import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { countAttempt, deleteOldAttempts, forgetAttempt, type TriedDoor } from '../../db/sign-in/count-attempt.ts';
import type { Database } from '../../db/open-database.ts';
import { nowIso } from '../clock.ts';
import { Problem } from '../problem.ts';

const windowMs = 60_000;
/** A person who mistypes needs fewer than ten attempts; a guesser needs thousands. */
const perAccount = 10;
/** An office has one address, and several people may mistype in the same minute. */
const perAddress = 60;
/** Old windows are cleared about once in this many attempts. */
const clearEvery = 200;

/** A limit on attempts in a minute, over all processes. */
export interface Limit {
  /** What is counted: `['account', username]`. */
  of: readonly string[];
  most: number;
}

/** The limits on guessing a password: for the account from anywhere, and for the address on any account. */
export const guessing = (address: string, username: string): Limit[] => [
  { of: ['address', networkOf(address)], most: perAddress },
  { of: ['account', username], most: perAccount },
];

/** The limits on guessing the code of a link: for the link from anywhere, and for the address on any link or account. */
export const guessingCode = (address: string, linkHash: string): Limit[] => [
  { of: ['address', networkOf(address)], most: perAddress },
  { of: ['reset', linkHash], most: perAccount },
];

/** A guess was refused. `isFirst` marks the first of its minute, which alone gets a line in the record. */
export class OverLimit extends Problem {
  constructor(
    readonly isFirst: boolean,
    retryAfter: number,
  ) {
    super(429, 'TOO_MANY_ATTEMPTS', { retryAfter });
  }
}

/**
 * Counts an attempt before any of its work is done; each limit must allow it. Throws OverLimit. An attempt that the first limit refuses is
 * not counted under the next, so that a flood from one address adds no rows.
 */
export async function admit(db: Database, limits: readonly Limit[]): Promise<void> {
  const at = nowIso();
  for (const limit of limits) {
    const counted = await countAttempt(db, doorOf(limit), at);
    if (counted.isHeard) continue;
    const seconds = Math.ceil((Date.parse(counted.until) - Date.parse(at)) / 1000);
    throw new OverLimit(counted.isFirst, Math.max(1, seconds));
  }
  if (Math.random() < 1 / clearEvery) await deleteOldAttempts(db, new Date(Date.parse(at) - windowMs).toISOString());
}

/** Takes an attempt back that was no guess. */
export async function takeBack(db: Database, limits: readonly Limit[]): Promise<void> {
  await forgetAttempt(
    db,
    limits.map((limit) => doorOf(limit).door),
  );
}

function doorOf({ of, most }: Limit): TriedDoor {
  return { door: createHash('sha256').update(JSON.stringify(of)).digest(), most, windowMs };
}

/** The IPv4 address, or the first 64 bits of an IPv6 address: one customer has all addresses below them. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [front = '', back] = plain.split('%')[0]!.split('::');
  const head = front === '' ? [] : front.split(':');
  const tail = back === undefined || back === '' ? [] : back.split(':');
  const zeros = back === undefined ? [] : new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
