import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

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

  /** The content of a document, to be streamed; null when it is not in this store. */
  async read(sha256: string): Promise<Readable | null> {
    const path = this.#pathOf(sha256);
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    return isThere ? createReadStream(path) : null;
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
