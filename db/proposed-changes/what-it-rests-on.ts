import type { Database } from '../open-database.ts';
import type { DB } from '../schema.ts';

/** Tables whose rows may be made to last longer again, which opens what their end had closed. */
export const lengthenedTables = ['people', 'organisations', 'capabilities', 'spendingNorms', 'withholdingRules', 'ruleSets'] as const;
export type LengthenedTable = (typeof lengthenedTables)[number];

/** The days of a row ('YYYY-MM-DD', both included); undefined when there is no such row. */
export async function daysOf(db: Database, table: LengthenedTable, id: string): Promise<Days | undefined> {
  // The tables have these columns in common, which the union of their types hides.
  return db
    .selectFrom(table as 'people')
    .select(['validFrom', 'validTo'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The same, and holds the row until the transaction ends: nobody else ends it meanwhile. */
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

/** Everybody whom a row that lasts longer lets act again: its person, or who holds a role at its body. */
export async function gainersOf(db: Database, table: LengthenedTable, id: string): Promise<string[]> {
  if (table === 'people') return [id];
  if (table !== 'capabilities' && table !== 'organisations') return [];
  const column = table === 'capabilities' ? 'id' : 'organisationId';
  const rows = await db.selectFrom('capabilities').select('personId').distinct().where(column, '=', id).execute();
  return rows.map(({ personId }) => personId);
}

/** The norm of the same territory and item that was in force last before the day; undefined when the new one is the first. */
export async function normBefore(
  db: Database,
  { territory, item, validFrom }: Pick<DB['spendingNorms'], 'territory' | 'item' | 'validFrom'>,
) {
  const earlier = db.selectFrom('spendingNorms').selectAll().where('territory', '=', territory).where('item', '=', item);
  return earlier.where('validFrom', '<=', validFrom).orderBy('validFrom', 'desc').orderBy('id').limit(1).executeTakeFirst();
}

/** The rule of tax of the same residency that began last before the day. */
export async function withholdingRuleBefore(
  db: Database,
  { residency, validFrom }: Pick<DB['withholdingRules'], 'residency' | 'validFrom'>,
) {
  const earlier = db.selectFrom('withholdingRules').selectAll().where('residency', '=', residency);
  return earlier.where('validFrom', '<=', validFrom).orderBy('validFrom', 'desc').limit(1).executeTakeFirst();
}

/** The rule set that was in force last before the day in the territory. */
export async function ruleSetBefore(db: Database, { territory, validFrom }: Pick<DB['ruleSets'], 'territory' | 'validFrom'>) {
  const earlier = db.selectFrom('ruleSets').selectAll().where('territory', '=', territory).where('status', '=', 'active');
  return earlier.where('validFrom', '<=', validFrom).orderBy('validFrom', 'desc').limit(1).executeTakeFirst();
}

/** One rule set; undefined when there is none. */
export async function ruleSetOf(db: Database, id: string) {
  return db.selectFrom('ruleSets').selectAll().where('id', '=', id).executeTakeFirst();
}
