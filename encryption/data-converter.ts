import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { EncryptingCodec } from './encrypting-codec.ts';
import { payloadKeysFrom, type Env } from './payload-keys.ts';

/** Failures carry words too (a database's message may quote a row): it puts them where the codec sees them. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url));

/**
 * How API and worker write to Temporal: encrypted with the keys of the environment (payload-keys.ts), or as it is when there are
 * none. With keys nothing plain is believed, unless PHANBIEN_ACCEPT_PLAIN_PAYLOADS=true: for the time in which histories from before are
 * still open. Throws in production without a key. Give it to every client and every worker, or they cannot read each other.
 */
export function dataConverterFrom(env: Env, of: 'client' | 'worker' = 'client'): DataConverter {
  const keys = payloadKeysFrom(env);
  if (!keys) return {};
  const isAccepting = env['PHANBIEN_ACCEPT_PLAIN_PAYLOADS'] === 'true';
  const plain = isAccepting ? 'accepted' : of === 'worker' ? 'emptied' : 'refused';
  return { payloadCodecs: [new EncryptingCodec(keys, plain)], failureConverterPath };
}
