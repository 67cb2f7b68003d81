import { hash, verify } from '@node-rs/argon2';

// The package's enum has no value at run time.
const argon2id = 2;
/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 37 ms on the machine it was measured on. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** The hash to store. Passwords are compared in NFC: an input method may give either form (dependencies.md T15). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Whether the password is the account's. Without an account it does the same work, so that time does not tell who exists. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return matches && passwordHash != null;
}
