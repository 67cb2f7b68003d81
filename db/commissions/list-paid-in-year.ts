import { type SqlBool, sql } from 'kysely';
import type { PaidCommission } from '../../domain/commission/payees-of-year.ts';
import type { Database } from '../open-database.ts';

/** The commissions of these Unions with a payment that the treasury made in the year, with their payments and events; by code. */
export async function listPaidInYear(db: Database, unions: readonly string[], year: number): Promise<PaidCommission[]> {
  return db
    .selectFrom('cases')
    .select([
      'id',
      'code',
      sql<PaidCommission['payments']>`snapshot -> 'payments'`.as('payments'),
      sql<PaidCommission['events']>`snapshot -> 'events'`.as('events'),
    ])
    .where('procedure', '=', 'commission')
    .where('state', '<>', 'imported')
    .where(sql<SqlBool>`snapshot -> 'parts' ->> 'union' = any(${[...unions]}::text[])`)
    .where(
      sql<SqlBool>`exists (select from jsonb_array_elements(snapshot -> 'payments') p
        where p ->> 'status' = 'disbursed' and p ->> 'paidOn' like ${`${year}-%`})`,
    )
    .orderBy('code')
    .execute();
}
