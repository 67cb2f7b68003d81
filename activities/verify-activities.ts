import type { CheckResult, PublishedHead, Verification, VerificationOrder } from '../domain/verification.ts';

/** The result of publishing as a check, and the published line; null when none was published. */
export interface Publishing {
  check: CheckResult;
  head: PublishedHead | null;
}

/**
 * The activities of a night's verification. A failed check is a result. An error means only that a service was away, and is retried. Every
 * activity may be repeated without harm.
 */
export interface VerificationActivities {
  /**
   * Checks the record by itself: the invariants of PostgreSQL, the file of published lines, the document contents and the unreferenced
   * texts.
   */
  checkRecord: (order: VerificationOrder) => Promise<CheckResult[]>;
  /**
   * Checks which workflows run, and whether the state of each matches the read model. If all match, no act is under way, and private texts
   * left behind by refused acts are erased.
   */
  compareWorkflows: (order: VerificationOrder) => Promise<CheckResult[]>;
  /** Signs the heads of all journals and appends the line to the file that leaves the machine. */
  publishHead: (order: VerificationOrder) => Promise<Publishing>;
  /** Stores the findings, with the end time now. */
  recordVerification: (order: VerificationOrder, found: Omit<Verification, 'endedAt'>) => Promise<void>;
}
