import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes on and counts and hashes them. */
export class Metered extends Transform {
  bytes = 0;
  /** How many line breaks passed. COPY's text form ends each row with one and has no others. */
  lines = 0;
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#hash.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.lines += 1;
    done(null, chunk);
  }

  /** Hexadecimal SHA-256 of all bytes. Call it once, at the end. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}
