import { LedgerKeyReused } from '../db/ledger/ledger-terms.ts';
import { RegisterKeyReused, RegisterNotKeptHere } from '../db/registers/lock-book.ts';
import { RegisterOutOfOrder } from '../db/registers/take-register-number.ts';
import type { EffectRefusal } from '../domain/case/effects.ts';

/** Classes of SQLSTATE: 22 is a value the column cannot hold, 23 a constraint. The same again fails again. */
const neverAgain = /^2[23][0-9A-Z]{3}$/;

/**
 * Why an effect that failed can never succeed as it was meant, or null when the same again may: the database away, a deadlock, a
 * right that is missing, a schema that is behind. Those are retried for as long as they last, and an operator sees them.
 */
export function whyImpossible(error: unknown): EffectRefusal | null {
  if (error instanceof RegisterNotKeptHere) return 'REGISTER_BOOK_CLOSED';
  if (error instanceof RegisterOutOfOrder) return 'NUMBER_OUT_OF_ORDER';
  if (error instanceof RegisterKeyReused || error instanceof LedgerKeyReused || error instanceof RangeError) return 'EFFECT_IMPOSSIBLE';
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && neverAgain.test(code) ? 'EFFECT_IMPOSSIBLE' : null;
}
