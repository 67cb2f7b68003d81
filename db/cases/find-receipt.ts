import type { Database } from '../open-database.ts';

/**
 * The receipt of an accepted command, with the procedure of its case. Undefined when none is on record. The command may still be on its
 * way.
 */
export async function findReceipt(db: Database, updateId: string) {
  return db
    .selectFrom('receipts')
    .innerJoin('cases', 'cases.id', 'receipts.caseId')
    .selectAll('receipts')
    .select('cases.procedure')
    .where('receipts.updateId', '=', updateId)
    .executeTakeFirst();
}

export type StoredReceipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
