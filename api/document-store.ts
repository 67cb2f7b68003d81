import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';

/** A file that has arrived and is not kept yet: look at it, then `keep` or `drop` it. */
export interface Arrived {
  /** Where its bytes lie until it is kept. */
  path: string;
  /** Hexadecimal SHA-256. */
  sha256: string;
  size: number;
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** What lies in the store under a digest is not there, or has another one. It is never given out; only a backup has it now. */
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

/** Contents of documents on disk, each once, under its SHA-256. What is there never changes. */
export class DocumentStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Writes a stream to disk as it comes and returns it for inspection. */
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
      // On disk before anything says that it is there.
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
   * The content of a document, to be streamed. Its bytes are compared with their digest before the first is given out, and again
   * while they go: a content that changes meanwhile breaks off before its end.
   * @throws DocumentDamaged
   */
  async read(sha256: string): Promise<Readable> {
    const path = this.#pathOf(sha256);
    const hash = createHash('sha256');
    for await (const chunk of chunksOf(path, sha256)) hash.update(chunk);
    if (hash.digest('hex') !== sha256) throw new DocumentDamaged(sha256, 'changed');
    return Readable.from(verified(path, sha256), { objectMode: false });
  }

  /** Takes a content out of the store. Whoever calls it knows that no document has it. */
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

/** Holds the last piece back until the digest of all is right. */
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
