import type { CheckResult, PublishedHead, Verification, VerificationOrder } from '../domain/verification.ts';

/** What came of publishing, as a check of its own, and the line; null when none was published. */
export interface Publishing {
  check: CheckResult;
  head: PublishedHead | null;
}

/**
 * What a night's verification asks for. What does not hold is a result; an error means only that what is asked was away, and is
 * retried. Repeating any of them is harmless.
 */
export interface VerificationActivities {
  /** What the record must be by itself: the invariants of PostgreSQL, and the file of published lines. */
  checkRecord: (order: VerificationOrder) => Promise<CheckResult[]>;
  /**
   * Which workflows live, and whether each holds what the read model says. When all do, no act is under way, and the private texts that
   * refused acts left behind are erased.
   */
  compareWorkflows: (order: VerificationOrder) => Promise<CheckResult[]>;
  /** Signs where every journal stands and appends the line to the file that leaves the machine. */
  publishHead: (order: VerificationOrder) => Promise<Publishing>;
  /** Stores what was found, ended now. */
  recordVerification: (order: VerificationOrder, found: Omit<Verification, 'endedAt'>) => Promise<void>;
}
