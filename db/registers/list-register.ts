import type { Database } from '../open-database.ts';
import type { RegisterBook } from './lock-book.ts';

/** The numbers of one book of one year in order, voided ones included: the printable register (Nghị định 30/2020 Art. 16). */
export async function listRegister(db: Database, book: RegisterBook) {
  return db
    .selectFrom('registerNumbers')
    .innerJoin('registerBooks', 'registerBooks.id', 'registerNumbers.bookId')
    .select(['number', 'key', 'caseId', 'signedOn', 'takenAt', 'voidedAt', 'voidReason'])
    .where('organisationId', '=', book.organisationId)
    .where('book', '=', book.book)
    .where('year', '=', book.year)
    .orderBy('number')
    .execute();
}
