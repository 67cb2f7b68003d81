import { withContents } from '../cases/pinned-contents.ts';
import type { Database } from '../open-database.ts';
import { type ReadGrounds, sitsIn } from '../cases/known-to.ts';

/**
 * Commissions with a possible seat of the reader, open or ended since an instant, with their snapshots. Open ones come first, then the last
 * begun.
 */
export async function findSeats(db: Database, grounds: ReadGrounds, { since, limit }: { since: Date; limit: number }) {
  const rows = await db
    .selectFrom('cases')
    .select(['cases.id', 'cases.state', 'cases.stage', 'cases.outcome', 'cases.organisations', 'cases.snapshot', 'cases.stateVersion'])
    .where('cases.procedure', '=', 'commission')
    .where(sitsIn(grounds))
    .where((eb) => eb.or([eb('cases.state', '=', 'open'), eb.and([eb('cases.state', '=', 'closed'), eb('cases.closedAt', '>=', since)])]))
    .orderBy('cases.state', 'desc')
    .orderBy('cases.openedAt', 'desc')
    .orderBy('cases.id')
    .limit(limit)
    .execute();
  return withContents(db, rows);
}

export type Seat = Awaited<ReturnType<typeof findSeats>>[number];
