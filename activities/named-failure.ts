import { ApplicationFailure } from '@temporalio/common';
import { isDatabaseAway } from '../db/is-database-away.ts';

/**
 * Names the failure of an activity by a class that an operator may read: DatabaseAway, `SQLSTATE 42501`, or the error's own name. Temporal
 * shows the class to everybody with access. The message may quote a row. It stays with the cause, which production encrypts.
 */
export function namedFailure(error: unknown): unknown {
  if (error instanceof ApplicationFailure) return error;
  const type = isDatabaseAway(error) ? 'DatabaseAway' : sqlState(error);
  if (type === undefined) return error;
  return ApplicationFailure.create({ type, message: type, cause: error as Error });
}

function sqlState(error: unknown): string | undefined {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? `SQLSTATE ${code}` : undefined;
}
