import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { dataConverterFrom } from '../../encryption/data-converter.ts';
import { EncryptingCodec, PayloadKeyMissing, PayloadTampered } from '../../encryption/encrypting-codec.ts';
import { payloadKeysFrom } from '../../encryption/payload-keys.ts';

const key = () => randomBytes(32).toString('base64');
const [may, june] = [`2026-05:${key()}`, `2026-06:${key()}`];

const codecOf = (keys: string) => new EncryptingCodec(payloadKeysFrom({ PHANBIEN_PAYLOAD_KEYS: keys })!);
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueOf = (payload: Payload): unknown => defaultPayloadConverter.fromPayload(payload);

const title = 'Phản biện quy hoạch đô thị';

async function encrypted(keys: string, value: unknown = { title }): Promise<Payload> {
  return (await codecOf(keys).encode([payloadOf(value)]))[0]!;
}
async function decrypted(keys: string, payload: Payload): Promise<unknown> {
  return valueOf((await codecOf(keys).decode([payload]))[0]!);
}

describe('the payload codec', () => {
  it('gives back whatever was put in, in order', async () => {
    const codec = codecOf(may);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), async (values) => {
        const back = await codec.decode(await codec.encode(values.map(payloadOf)));
        expect(back.map(valueOf)).toEqual(values.map((value) => valueOf(payloadOf(value))));
      }),
      { numRuns: 50 },
    );
  });

  it('gives back bytes and payloads without data', async () => {
    const codec = codecOf(may);
    const payloads = [payloadOf(new Uint8Array([0, 255, 7])), payloadOf(undefined)];
    const back = await codec.decode(await codec.encode(payloads));
    expect(back.map(valueOf)).toEqual(payloads.map(valueOf));
  });

  it('shows neither the value nor what kind of value it is, only the id of the key', async () => {
    const payload = await encrypted(may);
    const shown = Buffer.concat([...Object.values(payload.metadata!), payload.data!]);
    expect(shown.includes('quy ho')).toBe(false);
    expect(shown.includes('json/plain')).toBe(false);
    expect(Buffer.from(payload.metadata!['encryption-key-id']!).toString()).toBe('2026-05');
  });

  it('encrypts the same value differently each time', async () => {
    expect((await encrypted(may)).data).not.toEqual((await encrypted(may)).data);
  });

  it('after a rotation encrypts with the first key and still reads what the others wrote', async () => {
    const old = await encrypted(may);
    const rotated = `${june},${may}`;
    expect(await decrypted(rotated, old)).toEqual({ title });
    expect(Buffer.from((await encrypted(rotated)).metadata!['encryption-key-id']!).toString()).toBe('2026-06');
  });

  it('names the key that it lacks', async () => {
    const old = await encrypted(may);
    await expect(decrypted(june, old)).rejects.toThrow(PayloadKeyMissing);
    await expect(decrypted(june, old)).rejects.toThrow('"2026-05"');
  });

  it('refuses another key under the same id', async () => {
    const payload = await encrypted(may);
    await expect(decrypted(`2026-05:${key()}`, payload)).rejects.toThrow(PayloadTampered);
  });

  it('refuses a payload of which any one byte was changed, or that was cut short', async () => {
    const payload = await encrypted(may);
    const data = Buffer.from(payload.data!);
    for (let at = 0; at < data.length; at++) {
      const changed = Buffer.from(data);
      changed[at]! ^= 1;
      await expect(decrypted(may, { ...payload, data: changed })).rejects.toThrow(PayloadTampered);
    }
    for (const length of [0, 11, 27, data.length - 1]) {
      await expect(decrypted(may, { ...payload, data: data.subarray(0, length) })).rejects.toThrow(PayloadTampered);
    }
  });

  it('refuses a payload that is passed off as written with another of its keys', async () => {
    const sameKey = key();
    const payload = await encrypted(`a:${sameKey}`);
    const metadata = { ...payload.metadata, 'encryption-key-id': Buffer.from('b') };
    await expect(decrypted(`a:${sameKey},b:${sameKey}`, { ...payload, metadata })).rejects.toThrow(PayloadTampered);
  });

  it('lets pass what was written before encryption was switched on, only where that is said', async () => {
    const plain = { ...payloadOf({ title }) };
    const [codec] = dataConverterFrom({ PHANBIEN_PAYLOAD_KEYS: may, PHANBIEN_ACCEPT_PLAIN_PAYLOADS: 'true' }).payloadCodecs!;
    expect(await codec!.decode([plain])).toEqual([plain]);
    await expect(decrypted(may, plain)).rejects.toThrow('not encrypted');
  });
});

describe('the keys', () => {
  it('are needed in production and only there', () => {
    expect(dataConverterFrom({})).toEqual({});
    expect(() => dataConverterFrom({ NODE_ENV: 'production' })).toThrow('PHANBIEN_PAYLOAD_KEYS');
    expect(dataConverterFrom({ NODE_ENV: 'production', PHANBIEN_PAYLOAD_KEYS: may }).payloadCodecs).toHaveLength(1);
    expect(dataConverterFrom({ PHANBIEN_PAYLOAD_KEYS: may }).payloadCodecs).toHaveLength(1);
  });

  it('may stand in a file, one a line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'phanbien-keys-'));
    const file = join(folder, 'keys');
    writeFileSync(file, `${june}\n${may}\n`);
    const keys = payloadKeysFrom({ PHANBIEN_PAYLOAD_KEYS_FILE: file })!;
    rmSync(folder, { recursive: true });
    expect([...keys.byId.keys()]).toEqual(['2026-06', '2026-05']);
    expect(keys.current).toBe('2026-06');
  });

  it.each([
    ['no id', key(), 'expected id:base64'],
    ['a short key', `a:${randomBytes(16).toString('base64')}`, 'has 16 bytes, not 32'],
    ['only separators', ' , ,', 'holds no key'],
    ['one id twice', `a:${key()},a:${key()}`, 'two keys with one id'],
  ])('refuse %s, without quoting what was given', (_, keys, sentence) => {
    const refusal = (() => {
      try {
        return payloadKeysFrom({ PHANBIEN_PAYLOAD_KEYS: keys });
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(refusal).toContain(sentence);
    expect(refusal).not.toContain(keys);
    expect(refusal).not.toContain(keys.split(':').at(-1));
  });

  it('refuse to be given twice over', () => {
    expect(() => payloadKeysFrom({ PHANBIEN_PAYLOAD_KEYS: may, PHANBIEN_PAYLOAD_KEYS_FILE: 'keys' })).toThrow('both set');
  });
});
