/** Accounts of a budget line. Its money comes from `appropriation`. The other four divide it. */
export type LedgerAccount = 'appropriation' | 'free' | 'committed' | 'advanced' | 'paid';

/** Money from one account to another; a positive whole number of đồng (0 is left out). */
export interface LedgerMovement {
  from: LedgerAccount;
  to: LedgerAccount;
  amountVnd: number;
}

/** A line's balances in đồng: appropriated = free + committed + advanced + paid. */
export interface LedgerBalances {
  appropriated: number;
  free: number;
  committed: number;
  advanced: number;
  paid: number;
}

/** The key was used before for other movements or another line, so a person has to look at it. */
export class LedgerKeyReused extends Error {
  override name = 'LedgerKeyReused';
}

/** There is no budget line of this id. */
export class BudgetLineUnknown extends Error {
  override name = 'BudgetLineUnknown';
  constructor(readonly budgetLineId: string) {
    super(`no budget line ${budgetLineId}`);
  }
}

const column = { appropriation: 'appropriated', free: 'free', committed: 'committed', advanced: 'advanced', paid: 'paid' } as const;

/** The balances after the movements in their order. Null when one of them would leave an account below zero. */
export function balancesAfter(before: LedgerBalances, movements: readonly LedgerMovement[]): LedgerBalances | null {
  const after = { ...before };
  for (const { from, to, amountVnd } of movements) {
    // The appropriation mirrors the other accounts: a movement out of it increases the appropriated amount.
    after[column[from]] += from === 'appropriation' ? amountVnd : -amountVnd;
    after[column[to]] += to === 'appropriation' ? -amountVnd : amountVnd;
    const values = Object.values(after);
    if (values.some((value) => !Number.isSafeInteger(value))) throw new RangeError('a balance would not be a safe integer');
    if (values.some((value) => value < 0)) return null;
  }
  return after;
}

/**
 * Checks movements and leaves out those of 0. Throws RangeError when an amount is not a whole number of đồng ≥ 0, or when no movement is
 * given.
 */
export function realMovements(movements: readonly LedgerMovement[]): LedgerMovement[] {
  for (const { from, to, amountVnd } of movements) {
    if (!Number.isSafeInteger(amountVnd) || amountVnd < 0) throw new RangeError(`not an amount in đồng: ${amountVnd}`);
    if (from === to) throw new RangeError(`a movement from ${from} to itself`);
  }
  const real = movements.filter((movement) => movement.amountVnd > 0).map(({ from, to, amountVnd }) => ({ from, to, amountVnd }));
  if (real.length === 0) throw new RangeError('a ledger transaction without a movement');
  return real;
}
