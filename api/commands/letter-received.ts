import { findCommissions } from '../../db/commissions/find-commissions.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { Problem } from '../problem.ts';
import { commissionIn } from './load-commission.ts';
import { mayKnow } from './readers.ts';

/** The refusal of a letter that was received before. It names those commissions of which the sender may know. */
export async function letterReceived(db: Database, who: Who, commissionIds: readonly string[]): Promise<Problem> {
  const found = [...(await findCommissions(db, commissionIds)).values()];
  const received = found.flatMap((row) => {
    const c = commissionIn(row);
    return c !== null && mayKnow(who, c) ? [{ id: row.id, code: c.code, arrival: c.registration?.number ?? null }] : [];
  });
  return new Problem(409, 'LETTER_RECEIVED', { more: { received } });
}
