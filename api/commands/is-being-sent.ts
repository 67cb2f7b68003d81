import type { FastifyRequest } from 'fastify';
import type { DraftLine } from '../../db/drafts/draft-rows.ts';
import { actsOf } from './draft-acts.ts';
import { draftedFor, mayGive } from './draft-receivers.ts';

/**
 * Whether its holder has sent the draft and the act is not on record yet. Sent by another holder, or to another case, it would be a second
 * act. A holder without the right to send it cannot have sent it, so the engine is not asked.
 */
export async function isBeingSent({ db, who, province, server }: FastifyRequest, draft: DraftLine): Promise<boolean> {
  const { holder, maker } = draft;
  const ways = [draft, { ...draft, throughProcedure: null, throughCaseId: null }];
  if (holder === maker && holder === who.person) {
    const drafted = await Promise.all(ways.map((way) => draftedFor(db, who, way)));
    if (!drafted.some((one) => mayGive(holder, who.roles, one))) return false;
  }
  const acts = actsOf(province.code, draft, holder);
  const underWay = await Promise.all(acts.map(({ key, updateId }) => server.engine.isUnderWay(province.code, key, updateId)));
  return underWay.includes(true);
}
