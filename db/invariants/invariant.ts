import type { CheckName } from '../../domain/verification.ts';
import type { Database } from '../open-database.ts';
import { type CommissionOnRecord, commissionsOnRecord } from './commissions-on-record.ts';

/** Something that must hold and does not: where, and what was found there. No names and no texts: ids, codes, amounts. */
export interface Violation {
  where: string;
  what: string;
  /** Of the commission it is about; a second look then looks at that one only. */
  commission?: string;
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

/** An invariant of each commission by itself, so that one pass over all commissions serves every one of them. */
export interface CommissionInvariant extends Invariant {
  judge: (batch: readonly CommissionOnRecord[], db: Database) => Promise<Finding> | Finding;
}

/** Makes one that can be checked alone too. */
export function ofEachCommission(invariant: Omit<CommissionInvariant, 'check'>): CommissionInvariant {
  const check = async (db: Database) => {
    const sum: Finding = { checked: 0, violations: [] };
    for await (const batch of commissionsOnRecord(db)) add(sum, await invariant.judge(batch, db));
    return sum;
  };
  return { ...invariant, check };
}

/** Adds one finding to another. */
export function add(sum: Finding, { checked, violations, unkept = 0 }: Finding): void {
  const kept = violations.slice(0, mostKept - sum.violations.length);
  sum.checked += checked;
  sum.violations.push(...kept);
  const beyond = unkept + violations.length - kept.length;
  if (beyond > 0) sum.unkept = (sum.unkept ?? 0) + beyond;
}
