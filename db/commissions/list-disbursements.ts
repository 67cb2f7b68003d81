import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The day on which each payment of these commissions was paid, as the payer confirmed it. Advances are not payments. */
export async function listDisbursements(db: Database, commissions: readonly string[]) {
  if (commissions.length === 0) return [];
  return db
    .selectFrom('journalFacts')
    .select([
      'streamId as caseId',
      sql<number>`(fact -> 'input' ->> 'number')::int`.as('payment'),
      sql<string>`fact -> 'input' ->> 'paidOn'`.as('paidOn'),
    ])
    .where('streamKind', '=', 'commission')
    .where('streamId', '=', sql<string>`any(${[...commissions]}::text[])`)
    .where('kind', '=', 'disbursementConfirmed')
    .where(sql`fact -> 'input' ->> 'of'`, '=', 'payment')
    .orderBy('streamId')
    .orderBy('revision')
    .execute();
}
