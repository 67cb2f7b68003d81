import type { Database } from '../open-database.ts';

/** The number that was taken under this key (`caseId/takeNumber/n`), with its year; undefined when none was. */
export async function findNumberTaken(db: Database, key: string): Promise<{ number: number; year: number } | undefined> {
  return db
    .selectFrom('registerNumbers')
    .innerJoin('registerBooks', 'registerBooks.id', 'registerNumbers.bookId')
    .select(['registerNumbers.number', 'registerBooks.year'])
    .where('registerNumbers.key', '=', key)
    .executeTakeFirst();
}
