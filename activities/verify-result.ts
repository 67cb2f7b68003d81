import { ServiceError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import type { Checked } from '../db/invariants/check-invariants.ts';
import { violationsOf } from '../db/invariants/invariant.ts';
import { isDatabaseAway } from '../db/is-database-away.ts';
import { type CheckName, type CheckResult, notChecked } from '../domain/verification.ts';

/** A result is kept for ever and passes through a workflow's history: a page of examples says where to look, the number how bad it is. */
const mostExamples = 20;
const longestText = 300;

/** What came of a check, in the form in which it is kept. */
export function resultOf(checked: Checked): CheckResult {
  const violations = violationsOf(checked);
  return {
    name: checked.name,
    verdict: violations === 0 ? 'holds' : 'fails',
    checked: checked.checked,
    violations,
    counterexamples: checked.violations
      .slice(0, mostExamples)
      .map(({ where, what }) => ({ where: where.slice(0, longestText), what: what.slice(0, longestText) })),
    reason: null,
  };
}

/**
 * Makes checks. One that breaks is said to be not made: asking again would break it again. Only what is away is thrown on, to be asked
 * again when it is back.
 */
export async function orNotChecked(names: readonly CheckName[], check: () => Promise<CheckResult[]>): Promise<CheckResult[]> {
  try {
    return await check();
  } catch (error) {
    if (isPassing(error)) throw error;
    return names.map((name) => notChecked(name, nameOf(error)));
  }
}

/** Whether the same again, later, may succeed: database or engine away, or this worker told to stop. */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || error instanceof ServiceError || error instanceof CancelledFailure;
}

/** Name and code only: a message may quote a row. */
export function nameOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'error';
}
