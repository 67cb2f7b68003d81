import type { Database } from '../open-database.ts';

/** What was told about an accepted command; undefined when no such command is on record (it may still be on its way). */
export async function findReceipt(db: Database, updateId: string) {
  return db.selectFrom('receipts').selectAll().where('updateId', '=', updateId).executeTakeFirst();
}

export type StoredReceipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
