import { randomUUID } from 'node:crypto';
import { appendNextFact } from '../journal/append-facts.ts';
import type { Database } from '../open-database.ts';

/** Which register: an organisation's book of one year. */
export interface RegisterBook {
  organisationId: string;
  /** 'commission', 'arrival', 'outgoing', 'decision', 'report' … */
  book: string;
  year: number;
}

/** The key was used before for something else. */
export class RegisterKeyReused extends Error {
  override name = 'RegisterKeyReused';
  constructor(readonly key: string) {
    super(`the key ${key} was used for another register entry`);
  }
}

/** Another office keeps the book: its numbers are recorded here, never taken. */
export class RegisterNotKeptHere extends Error {
  override name = 'RegisterNotKeptHere';
}

/**
 * Books that the province has once a year, whichever Union opened them. A commission keeps its code when Unions merge, so two Unions never
 * number from 1 beside each other.
 */
const provincial: ReadonlySet<string> = new Set(['commission']);

/**
 * Locks the book until the transaction ends. On its first use in the year it opens the book at 1 and journals that. `at` is ISO 8601 UTC.
 */
export async function lockBook(trx: Database, book: RegisterBook, at: string) {
  const select = trx
    .selectFrom('registerBooks')
    .select(['id', 'keptHere', 'lastNumber'])
    .where('book', '=', book.book)
    .where('year', '=', book.year)
    .$if(!provincial.has(book.book), (query) => query.where('organisationId', '=', book.organisationId))
    .forUpdate();
  const found = await select.executeTakeFirst();
  if (found !== undefined) return found;
  const id = randomUUID();
  const values = { id, organisationId: book.organisationId, book: book.book, year: book.year, keptHere: true, firstNumber: 1 };
  const opened = await trx
    .insertInto('registerBooks')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (opened.numInsertedOrUpdatedRows === 1n) {
    const fact = { actor: { system: 'registers' }, at, kind: 'inserted', row: id, values };
    await appendNextFact(trx, { kind: 'masterData', id: 'register_books' }, fact);
  }
  return select.executeTakeFirstOrThrow();
}
