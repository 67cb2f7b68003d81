import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The Ed25519 key that signs published roots. */
export interface SigningKey {
  /** The first 16 hexadecimal digits of the public key's SHA-256: what people compare. */
  id: string;
  /** 32 bytes. */
  publicKey: Buffer;
  privateKey: KeyObject;
  /** True when this call made the key. An operator should then note its id elsewhere. */
  isNew: boolean;
}

/**
 * Reads the key (PKCS #8, PEM), or makes it at the first use, readable by its owner only.
 * Throws when the file holds no Ed25519 key.
 */
export async function signingKey(path: string): Promise<SigningKey> {
  const stored = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  });
  if (stored !== null) return keyOf(createPrivateKey(stored), false);
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // When two processes make it at once, the later one must not replace the key that the earlier one signs with.
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  // The umask may have narrowed the mode, and a mounted file system may have ignored it.
  await chmod(path, 0o600);
  return keyOf(privateKey, true);
}

function keyOf(privateKey: KeyObject, isNew: boolean): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('the signing key is not an Ed25519 key');
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = Buffer.from(x ?? '', 'base64url');
  return { id: keyId(publicKey), publicKey, privateKey, isNew };
}

/** The id of a public key of 32 bytes. */
export function keyId(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** The key object of a public key of 32 bytes; throws for anything else. */
export function publicKeyOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}
