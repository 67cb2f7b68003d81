import { storedProcedure } from '../../db/procedures.ts';
import type { DatabaseEffect, OrderOf } from './effect-kind.ts';
import { findPosting, type PayeesOfSlip, settleMoney } from './settle-money.ts';

/** A payment that leaves the account. The ledger has it under `pay`. */
export const payOut: DatabaseEffect<'payOut'> = {
  perform: (db, order) => {
    const { fromAdvanceVnd, fromCommittedVnd } = order.effect;
    return settleMoney(db, order, {
      kind: 'pay',
      movements: [
        { from: 'advanced', to: 'paid', amountVnd: fromAdvanceVnd },
        { from: 'committed', to: 'paid', amountVnd: fromCommittedVnd },
      ],
      payees: payeesOf(order),
    });
  },
  trace: (trx, order) => findPosting(trx, order, 'pay'),
};

/** The rule of the case's procedure for the payees of this payment; null when the payment has none or the procedure no rule. */
function payeesOf({ procedure, caseId, effect: { payment } }: OrderOf<'payOut'>): PayeesOfSlip | null {
  const judge = storedProcedure(procedure).judgePayees;
  if (judge === null || payment === undefined) return null;
  return (trx, paidOn) => judge(trx, { caseId, payment, paidOn });
}
