import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { inNameOrder } from './name-order.ts';

/** What a payment needs of its payees: residency, tax code and bank account. For accountants only; the caller judges and logs. */
export async function readPayees(db: Database, personIds: readonly string[]) {
  return db
    .selectFrom('experts as e')
    .innerJoin('people as p', 'p.id', 'e.personId')
    .select([
      'e.personId',
      'p.fullName',
      'e.residency',
      'e.taxCode',
      'e.bankAccount',
      'e.bankName',
      'e.taxCommitmentYear',
      'e.wantsWithholding',
    ])
    .where('e.personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy(inNameOrder('p.fullName'))
    .execute();
}

export type Payee = Awaited<ReturnType<typeof readPayees>>[number];
