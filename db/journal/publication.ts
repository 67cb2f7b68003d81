import { extname, join } from 'node:path';

type Env = Record<string, string | undefined>;

/** Where the heads of one province are signed and published. */
export interface Publication {
  /** PKCS #8, PEM. */
  keyFile: string;
  /** One line for each head. Keep a copy outside the machine. */
  headFile: string;
}

/** The file of the key that signs for every province: PHANBIEN_SIGNING_KEY, or one in the data directory. */
export function signingKeyFile(env: Env, dataDirectory: string): string {
  return env['PHANBIEN_SIGNING_KEY'] ?? join(dataDirectory, 'keys', 'journal-ed25519.pem');
}

/** The file of published lines: PHANBIEN_HEAD_FILE, or one in the data directory. With several provinces, one for each. */
export function headFile(env: Env, dataDirectory: string, province: { code: string; isOnlyOne: boolean }): string {
  const path = env['PHANBIEN_HEAD_FILE'] ?? join(dataDirectory, 'heads.log');
  if (province.isOnlyOne) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.${province.code}${extension}`;
}

/** The folder of uploaded contents: DOCUMENTS_DIR, or `documents` in the data directory. */
export function documentsDirectory(env: Env, dataDirectory: string): string {
  return env['DOCUMENTS_DIR'] ?? join(dataDirectory, 'documents');
}
