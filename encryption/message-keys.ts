import type { MessageKeys } from '../signing/message-signature.ts';
import { keysFrom, type Env } from './payload-keys.ts';

/**
 * The keys with which API and operators' tools sign their messages to a procedure. They come from PHANBIEN_MESSAGE_KEYS, or the file
 * that PHANBIEN_MESSAGE_KEYS_FILE names, in the form of the payload keys. Undefined when neither is set: then nothing is signed and
 * every message is accepted. In production (NODE_ENV=production) that throws instead.
 */
export function messageKeysFrom(env: Env): MessageKeys | undefined {
  const keys = keysFrom(env, { variable: 'PHANBIEN_MESSAGE_KEYS', why: 'In production messages to the procedures are signed' });
  if (keys === undefined) return undefined;
  return { current: keys.current, byId: Object.fromEntries([...keys.byId].map(([id, key]) => [id, key.toString('hex')])) };
}
