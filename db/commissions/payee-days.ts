import { sql } from 'kysely';
import type { PayeeTax } from '../../domain/commission/stages/payment/state.ts';
import { isTaxOf } from '../../domain/commission/taxes.ts';
import { nothingPaid, type DaySum } from '../../domain/money/day-tax.ts';
import type { Database } from '../open-database.ts';
import type { PaymentDay } from '../procedure.ts';

/**
 * Judges whether the tax of every payee still fits the day of payment, and returns the entry of what each receives. Null when it does not
 * fit.
 */
export async function judgePayees(trx: Database, day: PaymentDay): Promise<{ enter: (at: string) => Promise<void> } | null> {
  const taxes = await sheetOf(trx, day);
  if (!(await arePayeeDaysAsReckoned(trx, day, taxes))) return null;
  return { enter: (at) => enterPayeeDays(trx, day, taxes, at) };
}

/** The amounts of each payee of a payment, from the commission's state on record. */
async function sheetOf(db: Database, { caseId, payment }: Omit<PaymentDay, 'paidOn'>): Promise<PayeeTax[]> {
  const row = await db
    .selectFrom('cases')
    .select(sql<PayeeTax[] | null>`snapshot -> 'payments' -> ${payment - 1}::int -> 'taxes'`.as('taxes'))
    .where('id', '=', caseId)
    .executeTakeFirst();
  return row?.taxes ?? [];
}

/**
 * Whether every payee's tax is still right after all that commissions have paid them on the day. It locks each payee and day until the
 * transaction ends. Of two payments at the same time, the second therefore sees the first.
 */
async function arePayeeDaysAsReckoned(
  trx: Database,
  { caseId, paidOn }: Omit<PaymentDay, 'payment'>,
  taxes: readonly PayeeTax[],
): Promise<boolean> {
  const persons = [...new Set(taxes.map((tax) => tax.person))].sort();
  for (const person of persons) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`payee/${person}/${paidOn}`}, 0))`.execute(trx);
  }
  const paid = await paidOnDay(trx, persons, paidOn);
  const planned = await plannedOnDay(trx, persons, paidOn, caseId);
  return taxes.every((tax) => isTaxOf(tax, paid.get(tax.person) ?? nothingPaid, planned.get(tax.person) ?? nothingPaid));
}

export async function enterPayeeDays(trx: Database, day: PaymentDay, taxes: readonly PayeeTax[], at: string): Promise<void> {
  if (taxes.length === 0) return;
  const rows = taxes.map(({ person: personId, grossVnd, withheldVnd }) => ({ ...day, personId, grossVnd, withheldVnd, recordedAt: at }));
  await trx.insertInto('payeePayments').values(rows).execute();
}

/** The sums that these persons have received on a day, by person. `except` leaves out one commission's payments. */
export async function paidOnDay(db: Database, persons: readonly string[], on: string, except?: string): Promise<Map<string, DaySum>> {
  if (persons.length === 0) return new Map();
  let query = db
    .selectFrom('payeePayments')
    .select(['personId', sql<number>`sum(gross_vnd)::bigint`.as('grossVnd'), sql<number>`sum(withheld_vnd)::bigint`.as('withheldVnd')])
    .where('personId', '=', sql<string>`any(${[...persons]}::uuid[])`)
    .where('paidOn', '=', on)
    .groupBy('personId');
  if (except !== undefined) query = query.where('caseId', '<>', except);
  const rows = await query.execute();
  return new Map(rows.map(({ personId, grossVnd, withheldVnd }) => [personId, { grossVnd, withheldVnd }]));
}

/** The same for payments of other commissions that are not paid yet and planned for that day. */
export async function plannedOnDay(db: Database, persons: readonly string[], on: string, except: string): Promise<Map<string, DaySum>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql<{ person: string } & DaySum>`
    select t ->> 'person' as person, sum((t ->> 'grossVnd')::bigint)::bigint as "grossVnd",
           sum((t ->> 'withheldVnd')::bigint)::bigint as "withheldVnd"
      from cases c, jsonb_array_elements(c.snapshot -> 'payments') p, jsonb_array_elements(p -> 'taxes') t
     where c.procedure = 'commission' and c.stage = 'payment' and c.id <> ${except}::uuid and p ->> 'payOn' = ${on}
       and p ->> 'status' in ('prepared', 'checked', 'approved', 'disbursing') and t ->> 'person' = any(${[...persons]}::text[])
       and not exists (select from payee_payments e where e.case_id = c.id and e.payment = (p ->> 'payment')::int)
     group by 1`.execute(db);
  return new Map(rows.map(({ person, grossVnd, withheldVnd }) => [person, { grossVnd, withheldVnd }]));
}
