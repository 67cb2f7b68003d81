import fc from 'fast-check';
import { messageKeysFrom } from '../../encryption/message-keys.ts';
import { engineConnectionFrom } from '../../encryption/engine-connection.ts';
import { EncryptingCodec, PayloadNotEncrypted } from '../../encryption/encrypting-codec.ts';
import { payloadKeysFrom } from '../../encryption/payload-keys.ts';
import { isSigned, sign } from '../../signing/message-signature.ts';

const [may, june] = ['a', 'b'].map((letter) => Buffer.alloc(32, letter).toString('base64')) as [string, string];
const old = messageKeysFrom({ PHANBIEN_MESSAGE_KEYS: `may:${may}` })!;
const rotated = messageKeysFrom({ PHANBIEN_MESSAGE_KEYS: `june:${june},may:${may}` })!;
const address = { message: 'act', workflowId: 'commission/p/1', updateId: 'u' };

test('A signature holds for its message, address and time, and for any of the keys that are believed', () => {
  const signed = sign(old, address, { a: 1, b: undefined, c: ['Đề án'] }, 1_000);
  const arrived = JSON.parse(JSON.stringify(signed)) as object;
  expect(isSigned(old, address, arrived, 2_000)).toBe(true);
  expect(isSigned(rotated, address, arrived, 2_000)).toBe(true);
  expect(isSigned(old, address, sign(rotated, address, { a: 1 }, 1_000), 2_000)).toBe(false);
  expect(isSigned(old, address, { ...arrived, a: 2 }, 2_000)).toBe(false);
  expect(isSigned(old, address, { ...arrived, more: 1 }, 2_000)).toBe(false);
  for (const part of ['message', 'workflowId', 'updateId'] as const)
    expect(isSigned(old, { ...address, [part]: 'x' }, arrived, 2_000)).toBe(false);
  expect(isSigned(old, address, arrived, 1_000 + 16 * 60_000)).toBe(false);
});

test('Whatever stands where a signed message is expected is not believed, and nothing throws', () => {
  fc.assert(fc.property(fc.anything(), (given) => !isSigned(old, address, given, 1_000)));
  for (const key of ['__proto__', 'constructor'])
    expect(isSigned(old, address, { signature: { key, at: 1_000, mac: '' } }, 1_000)).toBe(false);
});

test('Production does not start without message keys, and without any nothing is signed', () => {
  expect(() => messageKeysFrom({ NODE_ENV: 'production' })).toThrow('PHANBIEN_MESSAGE_KEYS');
  expect(messageKeysFrom({})).toBeUndefined();
  expect(sign(undefined, address, { a: 1 }, 1)).toEqual({ a: 1 });
});

test('A plain payload is refused by clients, emptied by a worker, and believed only where that is said', async () => {
  const keys = payloadKeysFrom({ PHANBIEN_PAYLOAD_KEYS: `may:${may}` })!;
  const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"actor":"leader"}') };
  await expect(new EncryptingCodec(keys).decode([plain])).rejects.toThrow(PayloadNotEncrypted);
  const [emptied] = await new EncryptingCodec(keys, 'emptied').decode([plain]);
  expect(Buffer.from(emptied!.data!).toString()).toBe('{"notEncrypted":true}');
  expect(await new EncryptingCodec(keys, 'accepted').decode([plain])).toEqual([plain]);
});

test('The connection to the engine is plain only where nothing asks for more', () => {
  expect(engineConnectionFrom({ TEMPORAL_ADDRESS: 'a:1' })).toEqual({ address: 'a:1' });
  expect(engineConnectionFrom({ TEMPORAL_TLS: 'true', TEMPORAL_API_KEY: 'k' }, 'b:2')).toEqual({ address: 'b:2', tls: {}, apiKey: 'k' });
  expect(() => engineConnectionFrom({ TEMPORAL_API_KEY: 'k' })).toThrow('TEMPORAL_TLS');
  expect(() => engineConnectionFrom({ TEMPORAL_TLS_CERT: import.meta.filename })).toThrow('belong together');
});
