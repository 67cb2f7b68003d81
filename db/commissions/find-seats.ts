import type { Database } from '../open-database.ts';
import { hasSeat } from './known-to.ts';

/** Commissions with a part of the person's own, open or ended since an instant, with their snapshots; open ones first, the last begun first. */
export async function findSeats(db: Database, { person, since, limit }: { person: string; since: Date; limit: number }) {
  return db
    .selectFrom('commissions')
    .select(['id', 'state', 'stage', 'outcome', 'overdueOn', 'organisations', 'snapshot'])
    .where(hasSeat(person))
    .where((eb) => eb.or([eb('state', '=', 'open'), eb.and([eb('state', '=', 'closed'), eb('closedAt', '>=', since)])]))
    .orderBy('state', 'desc')
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type Seat = Awaited<ReturnType<typeof findSeats>>[number];
