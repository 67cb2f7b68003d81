import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** Who reads an expert's payee data, and when (ISO 8601 UTC). */
export interface PayeeReading {
  expert: string;
  reader: string;
  at: string;
}

/**
 * The payee data for a payment: residency, tax code and bank account. Undefined when there is no such expert. It is for accountants only,
 * which the caller checks. The database records each reading, and there is no other way to these columns.
 */
export async function readPayee(db: Database, { expert, reader, at }: PayeeReading) {
  return db
    .selectFrom('experts as e')
    .innerJoin('people as p', 'p.id', 'e.personId')
    .innerJoin(
      sql<{ personId: string; taxCode: string | null; bankAccount: string | null; bankName: string | null }>`
        read_payee(${expert}::uuid, ${reader}::uuid, ${at}::timestamptz)`.as('b'),
      (join) => join.onRef('b.personId', '=', 'e.personId'),
    )
    .select([
      'e.personId',
      'p.fullName',
      'e.residency',
      'e.rowVersion',
      'b.taxCode',
      'b.bankAccount',
      'b.bankName',
      'e.taxCommitmentYear',
      'e.wantsWithholding',
    ])
    .executeTakeFirst();
}
