import type { Database } from '../open-database.ts';

/** A movement of money: the key of its effect, and the kind and number under which the ledger has its posting. */
export interface MovedMoney {
  key: string;
  caseId: string;
  kind: string;
  n: number;
}

/** Whether this money was moved. A payment without a budget line here leaves only its treasury slip. */
export async function isMoneyMoved(db: Database, { key, caseId, kind, n }: MovedMoney): Promise<boolean> {
  const slip = await db.selectFrom('treasuryReferences').select('key').where('key', '=', key).executeTakeFirst();
  if (slip !== undefined) return true;
  const posting = await db
    .selectFrom('ledgerTransactions')
    .select('id')
    .where('caseId', '=', caseId)
    .where('kind', '=', kind)
    .where('n', '=', n)
    .executeTakeFirst();
  return posting !== undefined;
}
