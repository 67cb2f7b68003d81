import { type SqlBool, sql } from 'kysely';
import { withContents } from '../cases/pinned-contents.ts';
import type { Database } from '../open-database.ts';
import { commissionRows, type StoredCommission } from './find-commission.ts';
import { hasSeat } from '../cases/known-to.ts';

/** The commissions on whose panel a person sits or sat, newest first, at most `limit`. The caller checks who may know of them. */
export async function listSeats(db: Database, person: string, limit: number): Promise<StoredCommission[]> {
  const rows = await commissionRows(db)
    .where(hasSeat(person))
    .where(
      sql<SqlBool>`jsonb_path_exists(cases.snapshot, '$.members[*] ? (@.person == $person && @.invitedAt != null)', ${JSON.stringify({ person })}::jsonb)`,
    )
    .orderBy('cases.openedAt', 'desc')
    .limit(limit)
    .execute();
  return withContents(db, rows);
}
