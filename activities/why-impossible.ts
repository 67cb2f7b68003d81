import { LedgerKeyReused } from '../db/ledger/ledger-terms.ts';
import { RegisterKeyReused, RegisterNotKeptHere } from '../db/registers/lock-book.ts';
import { RegisterOutOfOrder } from '../db/registers/take-register-number.ts';
import type { EffectRefusal } from '../domain/case/effects.ts';

/** Classes of SQLSTATE: 22 is a value that the column cannot hold, 23 a constraint violation. A repeat fails again. */
const neverAgain = /^2[23][0-9A-Z]{3}$/;

/**
 * Why a failed effect can never succeed as intended, or null when a repeat may succeed. A repeat may succeed after an outage, a deadlock, a
 * missing right or an outdated schema. Those are retried, and an operator sees them.
 */
export function whyImpossible(error: unknown): EffectRefusal | null {
  if (error instanceof RegisterNotKeptHere) return 'REGISTER_BOOK_CLOSED';
  if (error instanceof RegisterOutOfOrder) return 'NUMBER_OUT_OF_ORDER';
  if (error instanceof RegisterKeyReused || error instanceof LedgerKeyReused || error instanceof RangeError) return 'EFFECT_IMPOSSIBLE';
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && neverAgain.test(code) ? 'EFFECT_IMPOSSIBLE' : null;
}
