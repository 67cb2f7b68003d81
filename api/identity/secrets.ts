import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes for a cookie or a token. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a secret, as it is stored. The secret is random, so a fast hash is enough. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** A session's name for the journal. It leads to the session's row and not to its secret. */
export function nameOfSession(tokenHash: Buffer): string {
  return `session:${createHash('sha256').update(tokenHash).digest('hex').slice(0, 16)}`;
}
