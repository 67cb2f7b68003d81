import { findCommission, type StoredCommission } from '../../db/commissions/find-commission.ts';
import { findCommissionByCode } from '../../db/commissions/find-commission-by-code.ts';
import type { Database } from '../../db/open-database.ts';
import { upgraded } from '../../domain/case/procedure.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import type { WholeSnapshot } from '../../domain/case/pinned.ts';
import type { Commission } from '../../domain/commission/commission.ts';

/** A commission as stored in PostgreSQL. `commission` is null for imported history, which no command can change. */
export interface LoadedCommission {
  row: StoredCommission;
  commission: Commission | null;
}

/** The state in a row of the list; null for history. */
export function commissionIn(row: { state: string; snapshot: WholeSnapshot; stateVersion: number }): Commission | null {
  return row.state === 'imported' ? null : upgraded<Commission>(commissionProcedure, row.snapshot, row.stateVersion);
}

/**
 * Finds a commission by its id or by its code with a dash, `07-2026`. Undefined when there is none. The caller checks who may know of it.
 */
export async function loadCommission(db: Database, idOrCode: string): Promise<LoadedCommission | undefined> {
  const isCode = /^\d+-\d{4}$/.test(idOrCode);
  const row = isCode ? await findCommissionByCode(db, idOrCode.replace('-', '/')) : await findCommission(db, idOrCode);
  return row === undefined ? undefined : { row, commission: commissionIn(row) };
}
