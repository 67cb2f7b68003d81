import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../problem.ts';

// The package declares a const enum, which does not exist at run time.
const argon2id = 2;
/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 37 ms on the machine it was measured on. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** How many are hashed at once. Two of Node's four threads stay free for files and look-ups. */
const atOnce = 2;
/** How many may wait, about two seconds. Later callers are asked to come again. */
const mostWaiting = 100;

let decoy: Promise<string> | undefined;
let working = 0;
const waiting: (() => void)[] = [];

/** The hash to store. Passwords are compared in NFC: an input method may give either form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

/**
 * Whether the password is the account's. Without an account it does the same work, so that time does not tell who exists. Throws 429
 * when too many wait.
 */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  decoy ??= hash('a password that nobody has', cost);
  const against = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(against, password.normalize('NFC')));
  return matches && passwordHash != null;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Problem(429, 'TOO_MANY_ATTEMPTS', { retryAfter: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    working += 1;
  }
  try {
    return await work();
  } finally {
    // Give the place to the next in the queue, or free it.
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}
