import type { ChainFault } from './chain.ts';

/** What is wrong with an export. docs/verify.html knows the same codes. */
export type ExportFaultCode =
  | ChainFault
  /** It does not begin as an export does: another file altogether, or its first line is not as it was written. */
  | 'notAnExport'
  /** Not the canonical JSON of a known record at a place where it belongs; nothing after it is read. */
  | 'lineUnreadable'
  | 'signatureWrong'
  | 'keyUnknown'
  | 'rootChainBroken'
  | 'rootDiffers'
  | 'lineUnproven'
  | 'rootNotPublished'
  | 'headsUnreadable'
  | 'publishedHashDiffers'
  | 'shorterThanPublished'
  | 'streamMissing'
  | 'streamTwice'
  | 'streamCountDiffers';

export interface ExportFault {
  fault: ExportFaultCode;
  /** `kind/id`. */
  stream: string | null;
  /** The first bad revision. */
  revision: number | null;
  /** The published line it contradicts. */
  sequence: number | null;
  /** Line of the file, from 1. */
  line: number | null;
}

export interface ExportVerification {
  streams: number;
  facts: number;
  roots: number;
  /** Empty when the export is what was published. At most one a stream: what follows a break proves nothing. */
  faults: ExportFault[];
  /** Facts newer than every published line: chained, but not yet fixed by one. */
  uncovered: number;
  /**
   * The first published line that proves every stream; null when one is proved by none. What a stream held before that line is
   * not fixed: compare it with the day the commission began.
   */
  since: number | null;
  /** The newest published line that covers the export; null when there is none. */
  newest: { sequence: number; at: string; key: string } | null;
  /** True when published lines kept elsewhere were there to compare with. */
  isCompared: boolean;
}

export interface ExportTrust {
  /** Lines of the heads file that left the machine; without them a journal cut short with its roots goes unnoticed. */
  heads?: readonly string[];
  /** Ids of the keys that may sign; the first line's key when absent. */
  keys?: readonly string[];
}
