import { inTransaction } from '../../db/in-transaction.ts';
import { isMoneyMoved } from '../../db/ledger/is-money-moved.ts';
import { BudgetLineUnknown, type LedgerMovement } from '../../db/ledger/ledger-terms.ts';
import { postLedger } from '../../db/ledger/post-ledger.ts';
import { enterSlip, judgeSlip } from '../../db/ledger/treasury-slips.ts';
import type { Database } from '../../db/open-database.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { EffectResult } from '../../domain/case/effects.ts';
import { type DoneEffect, isoOf, keyOf, type OrderOf } from './effect-kind.ts';

type MoneyOrder = OrderOf<'moveMoney'> | OrderOf<'payOut'>;

/** Judges the payees on the day of the slip, and returns the entry to make once the money has moved. Null when they no longer fit. */
export type PayeesOfSlip = (trx: Database, paidOn: Day) => Promise<{ enter: (at: string) => Promise<void> } | null>;

interface Posting {
  /** The kind under which the ledger has the posting. */
  kind: string;
  movements: LedgerMovement[];
  /** Null when no payee's day is settled with the money. */
  payees: PayeesOfSlip | null;
}

/**
 * Moves money in one transaction with its two limits: its treasury slip is entered once, and each payee's day is taxed as one sum. If
 * either no longer fits, nothing moves. A repeat finds its own slip and only repeats the idempotent posting.
 */
export async function settleMoney(db: Database, order: MoneyOrder, posting: Posting): Promise<EffectResult> {
  const { reference } = order.effect;
  if (reference === undefined) return postMoney(db, order, posting);
  const at = isoOf(order);
  const slip = { key: keyOf(order), caseId: order.caseId, reference, at };
  return inTransaction(db, async (trx) => {
    const slipIs = await judgeSlip(trx, slip);
    if (slipIs === 'taken') return { outcome: 'refused', reason: 'REFERENCE_USED' };
    if (slipIs === 'entered') return postMoney(trx, order, posting);
    const payees = posting.payees === null ? null : await posting.payees(trx, reference.on);
    if (posting.payees !== null && payees === null) return { outcome: 'refused', reason: 'PAYEE_DAY_CHANGED' };
    const result = await postMoney(trx, order, posting);
    if (result.outcome === 'refused') return result;
    await enterSlip(trx, slip);
    await payees?.enter(at);
    return result;
  });
}

/** A source without a line here changes only the case's own record. */
async function postMoney(db: Database, { caseId, effect, at }: MoneyOrder, { kind, movements }: Posting): Promise<EffectResult> {
  const { budgetLine, n } = effect;
  if (budgetLine === null) return { outcome: 'done' };
  try {
    const memo = `${caseId}/${kind}/${n}`;
    const posted = await postLedger(db, { budgetLineId: budgetLine, caseId, kind, n, movements, at: isoOf({ at }), memo });
    if (posted.outcome === 'posted') return { outcome: 'done' };
    return { outcome: 'refused', reason: 'INSUFFICIENT_BUDGET', freeVnd: posted.balances.free };
  } catch (error) {
    if (error instanceof BudgetLineUnknown) return { outcome: 'refused', reason: 'BUDGET_LINE_UNKNOWN' };
    throw error;
  }
}

export async function findPosting(trx: Database, order: MoneyOrder, kind: string): Promise<DoneEffect | null> {
  const { caseId, effect } = order;
  return (await isMoneyMoved(trx, { key: keyOf(order), caseId, kind, n: effect.n })) ? { outcome: 'done' } : null;
}
