import type { Database } from '../open-database.ts';
import { type Grounds, sitsIn } from './known-to.ts';

/** Commissions on whose panel a reader may be, open or ended since an instant, with their snapshots; open ones first, the last begun first. */
export async function findSeats(db: Database, grounds: Grounds, { since, limit }: { since: Date; limit: number }) {
  return db
    .selectFrom('commissions')
    .select(['id', 'state', 'stage', 'outcome', 'organisations', 'snapshot'])
    .where(sitsIn(grounds))
    .where((eb) => eb.or([eb('state', '=', 'open'), eb.and([eb('state', '=', 'closed'), eb('closedAt', '>=', since)])]))
    .orderBy('state', 'desc')
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type Seat = Awaited<ReturnType<typeof findSeats>>[number];
