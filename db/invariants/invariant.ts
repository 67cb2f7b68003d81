import type { CaseKey } from '../../domain/case/case-key.ts';
import type { ReadModel } from '../../domain/case/read-model.ts';
import type { CheckName } from '../../domain/verification.ts';
import type { RecordedFact } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';

/** A violated invariant: where, and what was found there. It has ids, codes and amounts, and no names or texts. */
export interface Violation {
  where: string;
  what: string;
  /** The case it is about. A second check then reads only that case. */
  caseId?: string;
}

export interface Finding {
  /** How many of `counted` were checked. */
  checked: number;
  /** The first `mostKept` violations. The others are only counted. */
  violations: Violation[];
  /** How many there are beyond those. None when absent. */
  unkept?: number;
}

/**
 * The most violations kept. A release that computes hashes differently would break every fact, and their number must not fill the memory.
 */
export const mostKept = 1000;

/** All violations of a finding, kept or not. */
export function violationsOf({ violations, unkept = 0 }: Finding): number {
  return violations.length + unkept;
}

/** A sentence that must be true of the whole database, and its check. The check only reads and needs no lock. */
export interface Invariant {
  name: CheckName;
  /** The sentence. */
  statement: string;
  /** What `checked` counts. */
  counted: string;
  check: (db: Database) => Promise<Finding>;
}

/** A case: its journal, the read model that the journal gives, and the read model that is stored. */
export interface CaseOnRecord extends CaseKey {
  /** In order of revision. */
  facts: RecordedFact[];
  /** The read model that the journal gives, or the reason why it gives none. */
  expected: ReadModel | string;
  /** The folded state of the procedure. Null for imported history, and where `expected` is a reason. */
  state: unknown;
  stored: ReadModel | null;
}

/** An invariant of each single case, so that one pass over all cases can check all such invariants. */
export interface CaseInvariant extends Omit<Invariant, 'check'> {
  /** The one procedure to whose cases it applies. Every procedure when absent. */
  procedure?: string;
  /** All cases of a batch are of one procedure. */
  judge: (batch: readonly CaseOnRecord[], db: Database) => Promise<Finding> | Finding;
}

/** Adds one finding to another. */
export function add(sum: Finding, { checked, violations, unkept = 0 }: Finding): void {
  const kept = violations.slice(0, mostKept - sum.violations.length);
  sum.checked += checked;
  sum.violations.push(...kept);
  const beyond = unkept + violations.length - kept.length;
  if (beyond > 0) sum.unkept = (sum.unkept ?? 0) + beyond;
}
