import { findCommissions } from '../../db/commissions/find-commissions.ts';
import { knownAmong } from '../../db/commissions/known-among.ts';
import { listCommissions, type CommissionFilter, type CommissionListItem } from '../../db/commissions/list-commissions.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { groundsOf } from './grounds.ts';
import { mayKnowRow } from './visibility.ts';

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
    const known = await knownOf(db, who, page.items);
    rows.push(...page.items.filter(({ id }) => known.has(id)));
    cursor = page.nextCursor;
  } while (rows.length < limit && cursor !== null);
  return { rows, nextCursor: cursor };
}

/** Most are known by a party; where a seat decides, and for history, the rule itself judges the whole commission. */
async function knownOf(db: Database, who: Who, items: readonly CommissionListItem[]): Promise<Set<string>> {
  const ids = items.map(({ id }) => id);
  const known = await knownAmong(db, groundsOf(who), ids);
  const open = await findCommissions(
    db,
    ids.filter((id) => !known.has(id)),
  );
  for (const [id, row] of open) if (mayKnowRow(who, row)) known.add(id);
  return known;
}
