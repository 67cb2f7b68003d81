import { randomUUID } from 'node:crypto';
import { inTransaction } from '../in-transaction.ts';
import { appendNextFact } from '../journal/append-facts.ts';
import type { JournalActor } from '../journal/streams.ts';
import type { Database } from '../open-database.ts';
import type { RegisterBook } from './lock-book.ts';

/**
 * Opens a book explicitly: one that another office keeps, or one that was begun on paper. `lastNumber` is the last one used on paper, and
 * the next number taken is one more. Returns 'exists' without changing anything when the book is open already.
 */
export async function openRegisterBook(
  db: Database,
  book: RegisterBook & { keptHere: boolean; lastNumber?: number },
  by: { actor: JournalActor; at: string },
): Promise<'opened' | 'exists'> {
  const { organisationId, year, keptHere, lastNumber = 0 } = book;
  return inTransaction(db, async (trx) => {
    const id = randomUUID();
    const values = { id, organisationId, book: book.book, year, keptHere, lastNumber, firstNumber: lastNumber + 1 };
    const written = await trx
      .insertInto('registerBooks')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return 'exists';
    await appendNextFact(trx, { kind: 'masterData', id: 'register_books' }, { ...by, kind: 'inserted', row: id, values });
    return 'opened';
  });
}
