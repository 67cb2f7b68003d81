import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageKeysFrom } from '../encryption/message-keys.ts';
import type { MessageKeys } from '../signing/message-signature.ts';
import { dataDirectory } from './settings.ts';

/** The file of the local run's message key. Its API signs with the key, and its worker checks with it. */
const file = join(dataDirectory, 'keys', 'messages');

/** The file of the message keys, made at first use; for PHANBIEN_MESSAGE_KEYS_FILE. */
export function messageKeyFile(): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `local:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  }
  return file;
}

/** The keys of the file; undefined without one, as with servers that run elsewhere. */
export function localMessageKeys(): MessageKeys | undefined {
  return existsSync(file) ? messageKeysFrom({ PHANBIEN_MESSAGE_KEYS: readFileSync(file, 'utf8') }) : undefined;
}
