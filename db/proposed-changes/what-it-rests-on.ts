import type { Database } from '../open-database.ts';
import type { DB } from '../schema.ts';

/** Tables whose rows may get a later last day, which opens again what their end had closed. */
export const lengthenedTables = ['people', 'organisations', 'capabilities', 'spendingNorms', 'withholdingRules', 'ruleSets'] as const;
export type LengthenedTable = (typeof lengthenedTables)[number];

/** The first and last day of a row ('YYYY-MM-DD', both included). Undefined when there is no such row. */
export async function daysOf(db: Database, table: LengthenedTable, id: string): Promise<Days | undefined> {
  // The tables share these columns, which the union of their types hides.
  return db
    .selectFrom(table as 'people')
    .select(['validFrom', 'validTo'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The same, and locks the row until the transaction ends, so that nobody else ends it meanwhile. */
export async function lockDaysOf(trx: Database, table: LengthenedTable, id: string): Promise<Days | undefined> {
  if (!trx.isTransaction) throw new TypeError('lockDaysOf needs a transaction');
  const row = trx
    .selectFrom(table as 'people')
    .select(['validFrom', 'validTo'])
    .where('id', '=', id);
  return row.forUpdate().executeTakeFirst();
}

export interface Days {
  validFrom: string;
  validTo: string | null;
}

/** Everybody who can act again when the row lasts longer: its person, or those who hold a role at its body. */
export async function gainersOf(db: Database, table: LengthenedTable, id: string): Promise<string[]> {
  if (table === 'people') return [id];
  if (table !== 'capabilities' && table !== 'organisations') return [];
  const column = table === 'capabilities' ? 'id' : 'organisationId';
  const rows = await db.selectFrom('capabilities').select('personId').distinct().where(column, '=', id).execute();
  return rows.map(({ personId }) => personId);
}

/** The norm of the same territory and item that was last in force before the day. Undefined when the new one is the first. */
export async function normBefore(
  db: Database,
  { territory, item, validFrom }: Pick<DB['spendingNorms'], 'territory' | 'item' | 'validFrom'>,
) {
  const earlier = db.selectFrom('spendingNorms').selectAll().where('territory', '=', territory).where('item', '=', item);
  return earlier.where('validFrom', '<=', validFrom).orderBy('validFrom', 'desc').orderBy('id').limit(1).executeTakeFirst();
}

/** The tax rule of the same residency that began last before the day. */
export async function withholdingRuleBefore(
  db: Database,
  { residency, validFrom }: Pick<DB['withholdingRules'], 'residency' | 'validFrom'>,
) {
  const earlier = db.selectFrom('withholdingRules').selectAll().where('residency', '=', residency);
  return earlier.where('validFrom', '<=', validFrom).orderBy('validFrom', 'desc').limit(1).executeTakeFirst();
}

/** The territory's rule set that was last in force before the day. */
export async function ruleSetBefore(db: Database, { territory, validFrom }: Pick<DB['ruleSets'], 'territory' | 'validFrom'>) {
  const earlier = db.selectFrom('ruleSets').selectAll().where('territory', '=', territory).where('status', '=', 'active');
  return earlier.where('validFrom', '<=', validFrom).orderBy('validFrom', 'desc').limit(1).executeTakeFirst();
}

/** One rule set; undefined when there is none. */
export async function ruleSetOf(db: Database, id: string) {
  return db.selectFrom('ruleSets').selectAll().where('id', '=', id).executeTakeFirst();
}
