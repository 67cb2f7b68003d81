import { ServiceError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import type { Checked } from '../db/invariants/check-invariants.ts';
import { violationsOf } from '../db/invariants/invariant.ts';
import { isDatabaseAway } from '../db/is-database-away.ts';
import { type CheckName, type CheckResult, notChecked } from '../domain/verification.ts';

/**
 * A result is kept permanently and passes through a workflow's history. Some examples show where to look, and the number shows the extent.
 */
const mostExamples = 20;
const longestText = 300;

/** The result of a check in its stored form. */
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
 * Runs checks. A check that breaks is reported as not made, since a repeat would break again. An error is thrown only when a service is
 * away, so that the check is retried.
 */
export async function orNotChecked(names: readonly CheckName[], check: () => Promise<CheckResult[]>): Promise<CheckResult[]> {
  try {
    return await check();
  } catch (error) {
    if (isPassing(error)) throw error;
    return names.map((name) => notChecked(name, nameOf(error)));
  }
}

/** Whether a later attempt may succeed: the database or the engine is away, or this worker was told to stop. */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || error instanceof ServiceError || error instanceof CancelledFailure;
}

/** Only the name and the code, since a message may quote a row. */
export function nameOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'error';
}
