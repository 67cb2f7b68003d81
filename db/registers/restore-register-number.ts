import { sql } from 'kysely';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { lockBook } from './lock-book.ts';
import type { NumberRequest } from './take-register-number.ts';

/**
 * Enters a number that the journal has and the book lacks, because the database was restored from an older backup. Returns null, or why it
 * cannot be entered: the number or the key has another entry.
 */
export async function restoreRegisterNumber(db: Database, given: NumberRequest & { number: number }): Promise<string | null> {
  const { organisationId, book, signedOn, key, caseId, number, at } = given;
  return inTransaction(db, async (trx) => {
    const open = await lockBook(trx, { organisationId, book, year: Number(signedOn.slice(0, 4)) }, at);
    const held = await trx
      .selectFrom('registerNumbers')
      .select(['key', 'number', 'bookId'])
      .where((eb) => eb.or([eb('key', '=', key), eb.and([eb('bookId', '=', open.id), eb('number', '=', number)])]))
      .execute();
    if (held.length > 0) {
      const isSame = held.every((one) => one.key === key && one.number === number && one.bookId === open.id);
      return isSame ? null : `number ${number} of ${book} belongs to ${held.find((one) => one.key !== key)?.key ?? 'another entry'}`;
    }
    await trx.insertInto('registerNumbers').values({ bookId: open.id, number, key, caseId, signedOn, takenAt: at }).execute();
    const lastNumber = Math.max(open.lastNumber, number);
    await trx.updateTable('registerBooks').set({ lastNumber }).where('id', '=', open.id).execute();
    return null;
  });
}

/**
 * Voids the numbers missing between those entered this way. They were taken and lost with the database, and nobody was told them. Returns
 * how many.
 */
export async function voidLostNumbers(db: Database, at: string): Promise<number> {
  const voided = await sql`
    insert into register_numbers (book_id, number, key, case_id, signed_on, taken_at, voided_at, void_reason)
    select b.id, n.number, 'lost/' || b.id || '/' || n.number, null,
           (select signed_on from register_numbers where book_id = b.id and number > n.number order by number limit 1),
           ${at}::timestamptz, ${at}::timestamptz, 'lost with the database before it was told to anybody'
      from register_books b cross join lateral generate_series(b.first_number, b.last_number) as n(number)
     where b.kept_here and not exists (select from register_numbers where book_id = b.id and number = n.number)`.execute(db);
  return Number(voided.numAffectedRows ?? 0n);
}
