import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Stream } from './streams.ts';

/**
 * A Merkle tree over the heads of all streams, built as in RFC 6962. One root covers all of them, and a dozen hashes prove that a single
 * stream is under it. A flat hash would need every other stream's head to check one case's export.
 */

/** The head of a stream: its last revision and the hash of its last fact. */
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

// Leaves and nodes begin with different bytes, so that none can be passed off as the other.
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
    // An odd last node goes up unchanged.
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

/** The root that follows from a leaf and its proof among `count` leaves; null when the proof does not fit that number. */
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

/** The heads under each published root in turn, in the order of their names (UTF-16 code units). */
export class Leaves {
  readonly #hashes = new Map<string, Buffer>();
  #names: string[] = [];

  get size(): number {
    return this.#hashes.size;
  }

  /** Adds or moves the head of a stream. */
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

  /** The names in order. They are sorted again only after a stream has begun. */
  #ordered(): string[] {
    if (this.#names.length !== this.#hashes.size) this.#names = [...this.#hashes.keys()].sort();
    return this.#names;
  }
}
