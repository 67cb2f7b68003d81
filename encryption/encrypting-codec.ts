import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKeys } from './payload-keys.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** What `metadata.encoding` says of an encrypted payload; Temporal's own samples use the same word. */
export const encryptedEncoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';

const cipher = 'aes-256-gcm';
/** 96 bits, drawn for every payload: with one key good for 2³² payloads (NIST SP 800-38D §8.3), some 8 million commissions. */
const nonceBytes = 12;
const tagBytes = 16;

/** A payload was written with a key that this process does not have. */
export class PayloadKeyMissing extends Error {
  override name = 'PayloadKeyMissing';
  readonly keyId: string;
  constructor(keyId: string) {
    super(`a payload was encrypted with key "${keyId}", which is not among PHANBIEN_PAYLOAD_KEYS: add it behind the current one`);
    this.keyId = keyId;
  }
}

/** A payload is not what was written: it was changed, or its key id now names another key. */
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
 * What becomes of a payload that is not encrypted. A worker empties it: an error would stop the procedure that somebody wrote to, and
 * what is empty is refused by whoever reads it. Everybody else refuses it. Accepted: histories from before there were keys.
 */
export type PlainPayloads = 'refused' | 'emptied' | 'accepted';

const emptied = JSON.stringify({ notEncrypted: true });

export function isEncrypted(payload: Payload): boolean {
  return textIn(payload, 'encoding') === encryptedEncoding;
}

/**
 * Encrypts whole payloads (AES-256-GCM), their metadata included, with the current key and decrypts them with the key they name.
 * An encrypted one is nonce ‖ ciphertext ‖ tag. What comes unencrypted is somebody else's: `plain` says what becomes of it.
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
   * Throws PayloadKeyMissing or PayloadTampered: a worker then repeats the task until it has the right keys. Throws PayloadNotEncrypted
   * where plain payloads are refused.
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

/** Authenticated beside the ciphertext, so that it cannot be given out as another key's. */
function boundTo(keyId: string): Buffer {
  return Buffer.from(`${encryptedEncoding}\0${keyId}`);
}

function textIn(payload: Payload, field: string): string {
  return Buffer.from(payload.metadata?.[field] ?? []).toString();
}
