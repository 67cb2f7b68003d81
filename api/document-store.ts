import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';

/** A file that has arrived and is not stored yet. Inspect it, then call `keep` or `drop`. */
export interface Arrived {
  /** Path of its bytes until it is kept. */
  path: string;
  /** Hexadecimal SHA-256. */
  sha256: string;
  size: number;
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** A stored content is missing or no longer matches its digest. It is never given out, and only a backup still has it. */
export class DocumentDamaged extends Error {
  override name = 'DocumentDamaged';
  constructor(
    readonly sha256: string,
    readonly what: 'missing' | 'changed',
  ) {
    super(`the content ${sha256} is ${what}`);
  }
}

const chunkBytes = 256 * 1024;

/** Contents of documents on disk, each stored once under its SHA-256. A stored content never changes. */
export class DocumentStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Writes a stream to disk and returns the file for inspection. */
  async receive(content: Readable): Promise<Arrived> {
    const path = join(this.#directory, 'arriving', randomUUID());
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx');
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
        await file.write(chunk);
      }
      // The bytes must be on disk before any record says that they are there.
      await file.sync();
    } catch (error) {
      await file.close();
      await unlink(path);
      throw error;
    }
    await file.close();
    const sha256 = hash.digest('hex');
    return { path, sha256, size, keep: () => this.#keep(path, sha256), drop: () => unlink(path) };
  }

  /**
   * The content of a document as a stream. Its bytes are compared with the digest before the first is given out, and again during the
   * streaming. The stream breaks off before its end when the content changes meanwhile.
   * @throws DocumentDamaged
   */
  async read(sha256: string): Promise<Readable> {
    const path = this.#pathOf(sha256);
    const hash = createHash('sha256');
    for await (const chunk of chunksOf(path, sha256)) hash.update(chunk);
    if (hash.digest('hex') !== sha256) throw new DocumentDamaged(sha256, 'changed');
    return Readable.from(verified(path, sha256), { objectMode: false });
  }

  /** Removes a content from the store. The caller has made sure that no document refers to it. */
  async remove(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  async #keep(path: string, sha256: string): Promise<void> {
    const kept = this.#pathOf(sha256);
    await mkdir(dirname(kept), { recursive: true });
    await rename(path, kept);
  }

  #pathOf(sha256: string): string {
    return join(this.#directory, sha256.slice(0, 2), sha256);
  }
}

async function* chunksOf(path: string, sha256: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: chunkBytes });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new DocumentDamaged(sha256, 'missing');
    throw error;
  }
}

/** Streams a content and withholds the last piece until the digest of the whole is right. */
async function* verified(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const chunk of chunksOf(path, sha256)) {
    if (held !== undefined) yield held;
    hash.update(chunk);
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new DocumentDamaged(sha256, 'changed');
  if (held !== undefined) yield held;
}
