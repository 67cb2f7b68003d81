import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKeys } from './payload-keys.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** The `metadata.encoding` of an encrypted payload. Temporal's own samples use the same value. */
export const encryptedEncoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';

const cipher = 'aes-256-gcm';
/** 96 random bits for every payload. One key serves 2³² payloads (NIST SP 800-38D §8.3), some 8 million commissions. */
const nonceBytes = 12;
const tagBytes = 16;

/** This process lacks the key that a payload was written with. */
export class PayloadKeyMissing extends Error {
  override name = 'PayloadKeyMissing';
  readonly keyId: string;
  constructor(keyId: string) {
    super(`a payload was encrypted with key "${keyId}", which is not among PHANBIEN_PAYLOAD_KEYS: add it behind the current one`);
    this.keyId = keyId;
  }
}

/** A payload was changed after it was written, or its key id now names another key. */
export class PayloadTampered extends Error {
  override name = 'PayloadTampered';
  constructor(keyId: string) {
    super(`a payload does not decrypt with key "${keyId}": it was changed, or that id was another key before`);
  }
}

/** Somebody wrote to Temporal without the keys of this installation. */
export class PayloadNotEncrypted extends Error {
  override name = 'PayloadNotEncrypted';
  constructor() {
    super('a payload is not encrypted: it was not written by this installation (PHANBIEN_ACCEPT_PLAIN_PAYLOADS says what was)');
  }
}

/**
 * What becomes of a plain payload. A worker empties it, because an error would stop the procedure that it was sent to; the reader
 * then refuses the empty message. A client refuses it. It is accepted for histories that are older than the keys.
 */
export type PlainPayloads = 'refused' | 'emptied' | 'accepted';

const emptied = JSON.stringify({ notEncrypted: true });

export function isEncrypted(payload: Payload): boolean {
  return textIn(payload, 'encoding') === encryptedEncoding;
}

/**
 * Encrypts whole payloads (AES-256-GCM), metadata included, with the current key. Decrypts them with the key that they name.
 * An encrypted payload is nonce ‖ ciphertext ‖ tag. `plain` says what becomes of an unencrypted one.
 */
export class EncryptingCodec implements PayloadCodec {
  readonly #keys: PayloadKeys;

  readonly #plain: PlainPayloads;

  constructor(keys: PayloadKeys, plain: PlainPayloads = 'refused') {
    this.#keys = keys;
    this.#plain = plain;
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.#encrypt(payload));
  }

  /**
   * Throws PayloadKeyMissing or PayloadTampered; a worker then repeats the task until it has the right keys.
   * Throws PayloadNotEncrypted where plain payloads are refused.
   */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (isEncrypted(payload) ? this.#decrypt(payload) : this.#notEncrypted(payload)));
  }

  #encrypt(payload: Payload): Payload {
    const keyId = this.#keys.current;
    const nonce = randomBytes(nonceBytes);
    const encrypting = createCipheriv(cipher, this.#key(keyId), nonce).setAAD(boundTo(keyId));
    const data = Buffer.concat([nonce, encrypting.update(PayloadMessage.encode(payload).finish()), encrypting.final()]);
    return {
      metadata: { encoding: Buffer.from(encryptedEncoding), [keyIdField]: Buffer.from(keyId) },
      data: Buffer.concat([data, encrypting.getAuthTag()]),
    };
  }

  #decrypt(payload: Payload): Payload {
    const keyId = textIn(payload, keyIdField);
    const key = this.#key(keyId);
    const data = Buffer.from(payload.data ?? []);
    if (data.length < nonceBytes + tagBytes) throw new PayloadTampered(keyId);
    const decrypting = createDecipheriv(cipher, key, data.subarray(0, nonceBytes))
      .setAAD(boundTo(keyId))
      .setAuthTag(data.subarray(-tagBytes));
    try {
      return PayloadMessage.decode(Buffer.concat([decrypting.update(data.subarray(nonceBytes, -tagBytes)), decrypting.final()]));
    } catch {
      throw new PayloadTampered(keyId);
    }
  }

  #notEncrypted(payload: Payload): Payload {
    if (this.#plain === 'refused') throw new PayloadNotEncrypted();
    return this.#plain === 'accepted' ? payload : { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(emptied) };
  }

  #key(id: string): Buffer {
    const key = this.#keys.byId.get(id);
    if (!key) throw new PayloadKeyMissing(id);
    return key;
  }
}

/** The key's id is authenticated with the ciphertext, so that no other key can be named for it. */
function boundTo(keyId: string): Buffer {
  return Buffer.from(`${encryptedEncoding}\0${keyId}`);
}

function textIn(payload: Payload, field: string): string {
  return Buffer.from(payload.metadata?.[field] ?? []).toString();
}
