import type { Database } from '../open-database.ts';

/** The receipt of an accepted command. Undefined when none is on record. The command may still be on its way. */
export async function findReceipt(db: Database, updateId: string) {
  return db.selectFrom('receipts').selectAll().where('updateId', '=', updateId).executeTakeFirst();
}

export type StoredReceipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
