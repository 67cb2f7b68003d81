import type { CaseKey } from '../../domain/case/case-key.ts';
import type { ReadModel } from '../../domain/case/read-model.ts';
import type { CheckName } from '../../domain/verification.ts';
import type { RecordedFact } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';

/** Something that must hold and does not: where, and what was found there. No names and no texts: ids, codes, amounts. */
export interface Violation {
  where: string;
  what: string;
  /** The case it is about; a second look then looks at that one only. */
  caseId?: string;
}

export interface Finding {
  /** How many of `counted` were looked at. */
  checked: number;
  /** The first `mostKept`; those beyond are only counted. */
  violations: Violation[];
  /** How many there are beyond those; none when absent. */
  unkept?: number;
}

/** A release that computes a hash otherwise breaks every fact there is: their number must not fill the memory. */
export const mostKept = 1000;

/** All violations of a finding, kept or not. */
export function violationsOf({ violations, unkept = 0 }: Finding): number {
  return violations.length + unkept;
}

/** One sentence that must be true of the whole database, and how to find out. Looks only; needs no lock. */
export interface Invariant {
  name: CheckName;
  /** The sentence. */
  statement: string;
  /** What `checked` counts. */
  counted: string;
  check: (db: Database) => Promise<Finding>;
}

/** One case: its journal, what the journal makes of it, and what the read model says. */
export interface CaseOnRecord extends CaseKey {
  /** In order of revision. */
  facts: RecordedFact[];
  /** What the read model must be; or why the journal makes nothing. */
  expected: ReadModel | string;
  /** The fold of the journal, a state of the procedure; null for history, and where `expected` is a reason. */
  state: unknown;
  stored: ReadModel | null;
}

/** An invariant of each case by itself, so that one pass over all cases serves every one of them. */
export interface CaseInvariant extends Omit<Invariant, 'check'> {
  /** The one procedure whose cases it is about; every procedure's when absent. */
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
