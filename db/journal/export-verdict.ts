import type { ChainFault } from './chain.ts';

/** What is wrong with an export. docs/verify.html knows the same codes. */
export type ExportFaultCode =
  | ChainFault
  /** The first line is not that of an export: it is another file, or the line was changed. */
  | 'notAnExport'
  /** The line is not the canonical JSON of a record that belongs here. Nothing after it is read. */
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
  /** Empty when the export is what was published. At most one for each stream: what follows a break proves nothing. */
  faults: ExportFault[];
  /** How many facts are newer than every published line: they are chained, but no line covers them yet. */
  uncovered: number;
  /**
   * The first published line that proves every stream; null when a stream is proved by none. What a stream held before that line is
   * not proved: compare it with the day on which the case began.
   */
  since: number | null;
  /** The newest published line that covers the export; null when there is none. */
  newest: { sequence: number; at: string; key: string } | null;
  /** True when published lines that were kept elsewhere were compared. */
  isCompared: boolean;
}

export interface ExportTrust {
  /** Lines of the heads file that were kept elsewhere. Without them nobody notices a journal that was cut short with its roots. */
  heads?: readonly string[];
  /** Ids of the keys that may sign; the first line's key when absent. */
  keys?: readonly string[];
}
