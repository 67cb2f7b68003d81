import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { StoredCommission } from './find-commission.ts';

/** The commissions on whose panel a person sits or sat, newest first, at most so many. Who may know of them is the caller's. */
export async function listSeats(db: Database, person: string, limit: number): Promise<StoredCommission[]> {
  return db
    .selectFrom('commissions')
    .selectAll()
    .where(sql<SqlBool>`people @> array[${person}]::uuid[]`)
    .where(
      sql<SqlBool>`jsonb_path_exists(snapshot, '$.members[*] ? (@.person == $person && @.invitedAt != null)', ${JSON.stringify({ person })}::jsonb)`,
    )
    .orderBy('openedAt', 'desc')
    .limit(limit)
    .execute();
}
