import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { lockBook, RegisterKeyReused, RegisterNotKeptHere } from './lock-book.ts';

export interface NumberRequest {
  organisationId: string;
  book: string;
  /** 'YYYY-MM-DD'. Its year is the book's year. */
  signedOn: string;
  /** The effect's key, `caseId/kind/n`. A repeat gets the same number again. */
  key: string;
  caseId: string | null;
  /** ISO 8601 UTC. */
  at: string;
  /** A person set the date of the paper. It may not be earlier than that of the latest number (Nghị định 30/2020/NĐ-CP, Điều 15). */
  isDatedByHand?: boolean;
}

/** The paper is dated before the latest number of its book and year. */
export class RegisterOutOfOrder extends Error {
  override name = 'RegisterOutOfOrder';
}

export interface TakenNumber {
  bookId: string;
  year: number;
  number: number;
}

/**
 * Takes the next number of a book kept here, under its row lock. Numbers are consecutive, never reused and without gaps (a rolled-back
 * transaction leaves none). Idempotent by key.
 * @throws RegisterKeyReused when the key holds a number of another book or date, RegisterNotKeptHere, RegisterOutOfOrder.
 */
export async function takeRegisterNumber(db: Database, request: NumberRequest): Promise<TakenNumber> {
  const { organisationId, book, signedOn, key, caseId, at } = request;
  const year = Number(signedOn.slice(0, 4));
  return inTransaction(db, async (trx) => {
    const open = await lockBook(trx, { organisationId, book, year }, at);
    if (!open.keptHere) throw new RegisterNotKeptHere(`${book} ${year} of ${organisationId} is kept by another office`);
    const held = await trx.selectFrom('registerNumbers').selectAll().where('key', '=', key).executeTakeFirst();
    if (held !== undefined) {
      if (held.bookId !== open.id || held.signedOn !== signedOn || held.caseId !== caseId) throw new RegisterKeyReused(key);
      return { bookId: open.id, year, number: held.number };
    }
    if (request.isDatedByHand === true) await refuseEarlier(trx, open.id, signedOn);
    const number = open.lastNumber + 1;
    await trx.updateTable('registerBooks').set({ lastNumber: number }).where('id', '=', open.id).execute();
    await trx.insertInto('registerNumbers').values({ bookId: open.id, number, key, caseId, signedOn, takenAt: at }).execute();
    return { bookId: open.id, year, number };
  });
}

async function refuseEarlier(trx: Database, bookId: string, signedOn: string): Promise<void> {
  const later = await trx
    .selectFrom('registerNumbers')
    .select('number')
    .where('bookId', '=', bookId)
    .where('signedOn', '>', signedOn)
    .limit(1)
    .executeTakeFirst();
  if (later !== undefined) throw new RegisterOutOfOrder(`${signedOn} is before the day of number ${later.number}`);
}
