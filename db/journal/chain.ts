import { hashFact, type JournalEntry, noHash } from './hash-fact.ts';
import type { JournalFault } from './verify-journal.ts';
import type { Stream } from './streams.ts';

export type ChainFault = JournalFault['fault'];

/** A stream walked fact by fact from its first one: what the next fact must be, and where it stops being so. */
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
   * Takes the next fact; what is wrong with it, or null. After a fault the chain stands where it stood: what follows proves
   * nothing. `previous` is the hash the fact says it stands on, where it says so.
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
