import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { EncryptingCodec } from './encrypting-codec.ts';
import { payloadKeysFrom, type Env } from './payload-keys.ts';

/** A failure's message may quote a row of the database. This converter puts it into a payload, which the codec encrypts. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url));

/**
 * How API and worker write to Temporal: encrypted with the keys of the environment (payload-keys.ts), or plain without keys.
 * With keys a plain payload is refused. PHANBIEN_ACCEPT_PLAIN_PAYLOADS=true accepts it while older histories are open.
 * Throws in production without a key. Every client and every worker needs the same converter.
 */
export function dataConverterFrom(env: Env, of: 'client' | 'worker' = 'client'): DataConverter {
  const keys = payloadKeysFrom(env);
  if (!keys) return {};
  const isAccepting = env['PHANBIEN_ACCEPT_PLAIN_PAYLOADS'] === 'true';
  const plain = isAccepting ? 'accepted' : of === 'worker' ? 'emptied' : 'refused';
  return { payloadCodecs: [new EncryptingCodec(keys, plain)], failureConverterPath };
}
