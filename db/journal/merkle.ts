import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Stream } from './streams.ts';

/**
 * A Merkle tree over the heads of all streams, built as in RFC 6962: one root stands for all of them, and a single stream is
 * proved to be under it by a dozen hashes. A flat hash would need every other stream's head to check one commission's export.
 */

/** Where a stream stands: the hash is that of its last fact. */
export interface StreamHead {
  stream: Stream;
  revision: number;
  hash: Buffer;
}

/** The place of one leaf among `count`, and the hashes beside its way up. */
export interface MerkleProof {
  index: number;
  siblings: Buffer[];
}

/** `kind/id`; kinds have no slash, so two streams never share a name. */
export function streamName(stream: Stream): string {
  return `${stream.kind}/${stream.id}`;
}

/** sha256(0x00 ‖ canonicalJson({stream, revision, hash})). */
export function leafHash({ stream, revision, hash }: StreamHead): Buffer {
  const text = canonicalJson({ stream: { kind: stream.kind, id: stream.id }, revision, hash: hash.toString('hex') });
  return createHash('sha256').update(leafMark).update(text, 'utf8').digest();
}

// Other first bytes for leaves and nodes, so that none can be passed off as the other.
const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

/** sha256(0x01 ‖ left ‖ right). */
function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(nodeMark).update(left).update(right).digest();
}

/** All levels from the leaves up to the one root; no leaves make the hash of nothing. */
function merkleLevels(leaves: Buffer[]): Buffer[][] {
  const levels = [leaves.length > 0 ? leaves : [createHash('sha256').digest()]];
  for (let level = levels[0]!; level.length > 1; levels.push(level)) {
    const above: Buffer[] = [];
    // An odd last one goes up as it is.
    for (let i = 0; i < level.length; i += 2) above.push(i + 1 < level.length ? nodeHash(level[i]!, level[i + 1]!) : level[i]!);
    level = above;
  }
  return levels;
}

/** The proof for the leaf at `index`, from all levels of the tree. */
export function merkleProof(levels: Buffer[][], index: number): MerkleProof {
  const siblings: Buffer[] = [];
  for (let i = index, n = 0; n < levels.length - 1; i >>= 1, n += 1) {
    const sibling = levels[n]![i ^ 1];
    if (sibling !== undefined) siblings.push(sibling);
  }
  return { index, siblings };
}

/** The root that a leaf and its proof lead to among `count` leaves; null when the proof does not fit that number. */
export function rootOfProof(leaf: Buffer, { index, siblings }: MerkleProof, count: number): Buffer | null {
  if (!Number.isInteger(index) || index < 0 || index >= count) return null;
  let [hash, used] = [leaf, 0];
  for (let i = index, width = count; width > 1; i = Math.floor(i / 2), width = Math.ceil(width / 2)) {
    if (i % 2 === 0 && i === width - 1) continue;
    const sibling = siblings[used];
    if (sibling === undefined) return null;
    hash = i % 2 === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
    used += 1;
  }
  return used === siblings.length ? hash : null;
}

/** The heads under one published root after another, in the order of their names (UTF-16 code units). */
export class Leaves {
  readonly #hashes = new Map<string, Buffer>();
  #names: string[] = [];

  get size(): number {
    return this.#hashes.size;
  }

  /** A stream that began or went on. */
  put(head: StreamHead): void {
    const name = streamName(head.stream);
    if (!this.#hashes.has(name)) this.#names = [];
    this.#hashes.set(name, leafHash(head));
  }

  /** All levels from the leaves up to the one root. */
  levels(): Buffer[][] {
    return merkleLevels(this.#ordered().map((name) => this.#hashes.get(name)!));
  }

  root(): Buffer {
    return this.levels().at(-1)![0]!;
  }

  /** The place of a stream among the leaves; -1 when it is not there. */
  indexOf(stream: Stream): number {
    return this.#ordered().indexOf(streamName(stream));
  }

  /** Sorted again only when a stream has begun. */
  #ordered(): string[] {
    if (this.#names.length !== this.#hashes.size) this.#names = [...this.#hashes.keys()].sort();
    return this.#names;
  }
}
