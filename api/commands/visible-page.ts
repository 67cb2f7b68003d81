import { listCommissions, type CommissionFilter, type CommissionListItem } from '../../db/commissions/list-commissions.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { mayKnowLine } from './visibility.ts';

export interface VisiblePage {
  rows: CommissionListItem[];
  nextCursor: string | null;
}

/** Rows of the list that the person may know of, newest first; as many are fetched as fill the page. */
export async function visiblePage(db: Database, who: Who, wanted: Omit<CommissionFilter, 'limit'>, limit: number): Promise<VisiblePage> {
  const rows: CommissionListItem[] = [];
  let cursor: string | null = wanted.cursor ?? null;
  do {
    const page = await listCommissions(db, { ...wanted, ...(cursor === null ? {} : { cursor }), limit: limit - rows.length });
    rows.push(...page.items.filter((row) => mayKnowLine(who, row)));
    cursor = page.nextCursor;
  } while (rows.length < limit && cursor !== null);
  return { rows, nextCursor: cursor };
}
