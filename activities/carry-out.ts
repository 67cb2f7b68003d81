import { giveUpEffect, lockEffect } from '../db/effects/give-up-effect.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { BudgetLineUnknown, type LedgerMovement } from '../db/ledger/ledger-terms.ts';
import { arePayeeDaysAsReckoned, enterPayeeDays, sheetOf } from '../db/commissions/payee-days.ts';
import { postLedger } from '../db/ledger/post-ledger.ts';
import { enterSlip, judgeSlip } from '../db/ledger/treasury-slips.ts';
import type { Database } from '../db/open-database.ts';
import { recordForeignNumber } from '../db/registers/record-foreign-number.ts';
import { takeRegisterNumber } from '../db/registers/take-register-number.ts';
import { yearOf } from '../domain/calendar/day.ts';
import type { Book, EffectIntent, EffectResult, MoneyMovement } from '../domain/case/effects.ts';
import type { EffectOrder } from './activities.ts';
import { whyImpossible } from './why-impossible.ts';

/**
 * Carries out one effect in its own transaction, under the key `caseId/kind/n`. A repeat finds the result of the first attempt. An effect
 * that can never succeed is refused. An error means that a later attempt may succeed.
 */
export async function carryOut(db: Database, order: EffectOrder): Promise<EffectResult> {
  try {
    return await inTransaction(db, async (trx) => {
      const { isGivenUp } = await lockEffect(trx, keyOf(order));
      return isGivenUp ? { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' } : perform(trx, order);
    });
  } catch (error) {
    const reason = whyImpossible(error);
    if (reason === null) throw error;
    return { outcome: 'refused', reason };
  }
}

/** Ends the attempts to carry out an effect. The result is `done` when the effect had already happened. */
export async function giveUp(db: Database, order: EffectOrder): Promise<EffectResult> {
  const { caseId, effect, at } = order;
  const kind = effect.kind === 'moveMoney' ? effect.movement : effect.kind === 'payOut' ? 'pay' : effect.kind;
  const trace = await giveUpEffect(db, { key: keyOf(order), caseId, kind, n: effect.n }, new Date(at).toISOString());
  if (trace === null) return { outcome: 'refused', reason: 'EFFECT_GIVEN_UP' };
  return { outcome: 'done', ...(trace.number === undefined ? {} : { number: writtenNumber(trace.number, trace.year) }) };
}

async function perform(db: Database, order: EffectOrder): Promise<EffectResult> {
  const { effect } = order;
  switch (effect.kind) {
    case 'takeNumber':
      return takeNumber(db, order, effect);
    case 'recordForeignNumber':
      return recordNumber(db, order, effect);
    case 'moveMoney':
      return settleMoney(db, order, effect.movement, effect, [{ ...accounts[effect.movement], amountVnd: effect.amountVnd }]);
    case 'payOut':
      return settleMoney(db, order, 'pay', effect, [
        { from: 'advanced', to: 'paid', amountVnd: effect.fromAdvanceVnd },
        { from: 'committed', to: 'paid', amountVnd: effect.fromCommittedVnd },
      ]);
    case 'begin':
    case 'tell':
      throw new Error(`no worker carries out ${effect.kind} yet`);
  }
}

const accounts: Record<MoneyMovement, Pick<LedgerMovement, 'from' | 'to'>> = {
  reserve: { from: 'free', to: 'committed' },
  release: { from: 'committed', to: 'free' },
  advance: { from: 'committed', to: 'advanced' },
  returnAdvance: { from: 'advanced', to: 'free' },
};

type Of<K extends EffectIntent['kind']> = Extract<EffectIntent, { kind: K }>;

const keyOf = ({ caseId, effect }: EffectOrder) => `${caseId}/${effect.kind}/${effect.n}`;

const letterKeyOf = (order: EffectOrder) => `${keyOf(order)}/letter`;

/** Numbers below ten are written with a zero (Nghị định 30/2020, Phụ lục I). */
const writtenNumber = (number: number, year: number | undefined) => `${String(number).padStart(2, '0')}/${year}`;

/** Books whose papers carry a date chosen by a person. The other books number by the day of the act. */
const datedByHand: ReadonlySet<Book> = new Set<Book>(['decision', 'report', 'outgoing']);

async function takeNumber(db: Database, order: EffectOrder, effect: Of<'takeNumber'>): Promise<EffectResult> {
  // The letter and its number are stored together, or neither is.
  return inTransaction(db, async (trx) =>
    (await isLetterNew(trx, order)) ? nextNumber(trx, order, effect) : { outcome: 'refused', reason: 'LETTER_RECEIVED' },
  );
}

/**
 * Enters the letter for which a number is taken, if there is one. False when another commission has the letter and neither entry is shared.
 */
export async function isLetterNew(db: Database, order: EffectOrder): Promise<boolean> {
  const letter = order.effect.kind === 'takeNumber' ? order.effect.letter : undefined;
  if (letter === undefined) return true;
  const received = await recordForeignNumber(db, {
    organisationId: letter.organisation,
    paper: 'letter',
    book: letter.notation,
    year: yearOf(letter.on),
    notation: `${letter.number}/${letter.notation}`,
    isShared: letter.isShared,
    key: letterKeyOf(order),
    caseId: order.caseId,
    at: new Date(order.at).toISOString(),
  });
  return received.outcome === 'recorded';
}

async function nextNumber(db: Database, order: EffectOrder, effect: Of<'takeNumber'>): Promise<EffectResult> {
  const taken = await takeRegisterNumber(db, {
    organisationId: effect.organisation,
    book: effect.book,
    signedOn: effect.signedOn,
    isDatedByHand: datedByHand.has(effect.book),
    key: keyOf(order),
    caseId: order.caseId,
    at: new Date(order.at).toISOString(),
  });
  return { outcome: 'done', number: writtenNumber(taken.number, taken.year) };
}

async function recordNumber(db: Database, order: EffectOrder, effect: Of<'recordForeignNumber'>): Promise<EffectResult> {
  const recorded = await recordForeignNumber(db, {
    organisationId: effect.organisation,
    paper: 'order',
    book: effect.book,
    year: yearOf(effect.signedOn),
    notation: `${effect.number}/${effect.book}`,
    key: keyOf(order),
    caseId: order.caseId,
    at: new Date(order.at).toISOString(),
  });
  return recorded.outcome === 'recorded' ? { outcome: 'done' } : { outcome: 'refused', reason: 'NUMBER_TAKEN' };
}

/**
 * Moves money in one transaction with its two limits: its treasury slip is entered once, and each payee's day is taxed as one sum. If
 * either no longer fits, nothing moves. A repeat finds its own slip and only repeats the idempotent posting.
 */
async function settleMoney(
  db: Database,
  order: EffectOrder,
  kind: string,
  { budgetLine, reference, ...effect }: Of<'moveMoney'> | Of<'payOut'>,
  movements: LedgerMovement[],
): Promise<EffectResult> {
  if (reference === undefined) return postMoney(db, order, kind, budgetLine, movements);
  const payment = 'payment' in effect ? effect.payment : undefined;
  const at = new Date(order.at).toISOString();
  const slip = { key: keyOf(order), caseId: order.caseId, reference, at };
  return inTransaction(db, async (trx) => {
    const slipIs = await judgeSlip(trx, slip);
    if (slipIs === 'taken') return { outcome: 'refused', reason: 'REFERENCE_USED' };
    if (slipIs === 'entered') return postMoney(trx, order, kind, budgetLine, movements);
    const day = { caseId: order.caseId, payment: payment ?? 0, paidOn: reference.on };
    const taxes = payment === undefined ? [] : await sheetOf(trx, day);
    if (!(await arePayeeDaysAsReckoned(trx, day, taxes))) return { outcome: 'refused', reason: 'PAYEE_DAY_CHANGED' };
    const result = await postMoney(trx, order, kind, budgetLine, movements);
    if (result.outcome === 'refused') return result;
    await enterSlip(trx, slip);
    await enterPayeeDays(trx, day, taxes, at);
    return result;
  });
}

/** A source without a line here changes only the commission's own record. */
async function postMoney(
  db: Database,
  { caseId, effect, at }: EffectOrder,
  kind: string,
  budgetLine: string | null,
  movements: LedgerMovement[],
): Promise<EffectResult> {
  if (budgetLine === null) return { outcome: 'done' };
  try {
    const posted = await postLedger(db, {
      budgetLineId: budgetLine,
      caseId,
      kind,
      n: effect.n,
      movements,
      at: new Date(at).toISOString(),
      memo: `${caseId}/${kind}/${effect.n}`,
    });
    if (posted.outcome === 'posted') return { outcome: 'done' };
    return { outcome: 'refused', reason: 'INSUFFICIENT_BUDGET', freeVnd: posted.balances.free };
  } catch (error) {
    if (error instanceof BudgetLineUnknown) return { outcome: 'refused', reason: 'BUDGET_LINE_UNKNOWN' };
    throw error;
  }
}
