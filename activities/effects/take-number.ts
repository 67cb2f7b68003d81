import { inTransaction } from '../../db/in-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { findNumberTaken } from '../../db/registers/find-number-taken.ts';
import { recordForeignNumber } from '../../db/registers/record-foreign-number.ts';
import { takeRegisterNumber } from '../../db/registers/take-register-number.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import type { Book, EffectResult } from '../../domain/case/effects.ts';
import { type DatabaseEffect, isoOf, keyOf, type OrderOf } from './effect-kind.ts';

type Order = OrderOf<'takeNumber'>;

/** The next number of a book. The letter for which it is taken is stored together with it, or neither is. */
export const takeNumber: DatabaseEffect<'takeNumber'> = {
  perform: (db, order) =>
    inTransaction(db, async (trx) =>
      (await isLetterNew(trx, order)) ? nextNumber(trx, order) : { outcome: 'refused', reason: 'LETTER_RECEIVED' },
    ),
  trace: async (trx, order) => {
    const taken = await findNumberTaken(trx, keyOf(order));
    return taken === undefined ? null : { outcome: 'done', number: writtenNumber(taken.number, taken.year) };
  },
};

/** Numbers below ten are written with a zero (Nghị định 30/2020, Phụ lục I). */
const writtenNumber = (number: number, year: number) => `${String(number).padStart(2, '0')}/${year}`;

/** Books whose papers carry a date chosen by a person. The other books number by the day of the act. */
const datedByHand: ReadonlySet<Book> = new Set<Book>(['decision', 'report', 'outgoing']);

/**
 * Enters the letter for which a number is taken, if there is one. False when another case has the letter and neither entry is shared.
 */
export async function isLetterNew(db: Database, order: Order): Promise<boolean> {
  const { letter } = order.effect;
  if (letter === undefined) return true;
  const received = await recordForeignNumber(db, {
    organisationId: letter.organisation,
    paper: 'letter',
    book: letter.notation,
    year: yearOf(letter.on),
    notation: `${letter.number}/${letter.notation}`,
    isShared: letter.isShared,
    key: `${keyOf(order)}/letter`,
    caseId: order.caseId,
    at: isoOf(order),
  });
  return received.outcome === 'recorded';
}

async function nextNumber(db: Database, order: Order): Promise<EffectResult> {
  const { organisation, book, signedOn } = order.effect;
  const taken = await takeRegisterNumber(db, {
    organisationId: organisation,
    book,
    signedOn,
    isDatedByHand: datedByHand.has(book),
    key: keyOf(order),
    caseId: order.caseId,
    at: isoOf(order),
  });
  return { outcome: 'done', number: writtenNumber(taken.number, taken.year) };
}
