import type { LedgerMovement } from '../../db/ledger/ledger-terms.ts';
import type { MoneyMovement } from '../../domain/case/effects.ts';
import type { DatabaseEffect } from './effect-kind.ts';
import { findPosting, settleMoney } from './settle-money.ts';

const accounts: Record<MoneyMovement, Pick<LedgerMovement, 'from' | 'to'>> = {
  reserve: { from: 'free', to: 'committed' },
  release: { from: 'committed', to: 'free' },
  advance: { from: 'committed', to: 'advanced' },
  returnAdvance: { from: 'advanced', to: 'free' },
  restoreAdvance: { from: 'advanced', to: 'committed' },
};

/** A movement of money on a budget line. The ledger has it under the movement's name. */
export const moveMoney: DatabaseEffect<'moveMoney'> = {
  perform: (db, order) => {
    const { movement, amountVnd } = order.effect;
    return settleMoney(db, order, { kind: movement, movements: [{ ...accounts[movement], amountVnd }], payees: null });
  },
  trace: (trx, order) => findPosting(trx, order, order.effect.movement),
};
