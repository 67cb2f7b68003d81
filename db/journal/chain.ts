import { hashFact, type JournalEntry, noHash } from './hash-fact.ts';
import type { JournalFault } from './verify-journal.ts';
import type { Stream } from './streams.ts';

export type ChainFault = JournalFault['fault'];

/** Checks a stream fact by fact from its first one, and says at which fact it breaks. */
export class Chain {
  readonly stream: Stream;
  /** Of the last fact that holds. */
  revision = 0;
  /** Of the last fact that holds. */
  hash: Buffer = noHash;

  constructor(stream: Stream) {
    this.stream = stream;
  }

  /**
   * Takes the next fact and returns its fault, or null. After a fault the chain does not advance: later facts prove nothing.
   * `previous` is the hash that the fact names as the one before, where it names one.
   */
  add(entry: JournalEntry, hash: Buffer, previous?: Buffer): ChainFault | null {
    if (entry.revision !== this.revision + 1) return 'revisionMissing';
    if (previous !== undefined && !previous.equals(this.hash)) return 'previousHashDiffers';
    if (!hash.equals(hashFact(this.hash, this.stream, entry))) return 'hashDiffers';
    this.revision = entry.revision;
    this.hash = hash;
    return null;
  }

  /** Whether the stream may end here. */
  endsAt(revision: number, hash: Buffer): boolean {
    return revision === this.revision && hash.equals(this.hash);
  }
}
