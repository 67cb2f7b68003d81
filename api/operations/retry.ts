import { randomUUID } from 'node:crypto';
import { type Intervention, recordIntervention } from '../../db/operations/record-intervention.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { nowIso } from '../clock.ts';
import { notFound, Problem } from '../problem.ts';
import { type Cause, mayGiveUp, type Obstacle, remedyOf } from './causes.ts';
import { look, type Looked, type Room } from './look.ts';
import { foldJournal } from './recreate-workflow.ts';

/** Who intervenes and why. */
export interface Intervening {
  person: string;
  reason: string;
  /** The obstacles that were looked at (`since`: epoch milliseconds); undefined when the caller does not say. */
  seen?: readonly { cause: Cause; since: number | null }[] | undefined;
}

/**
 * Lets a commission that does not move try again: an activity that waits for its next attempt has it now, a missing procedure is begun
 * anew from the journal. Nothing else: both do nothing twice. The intervention is on record before it is made.
 * @throws Problem 404, 409 NOT_STUCK, RETRY_NOT_SAFE or CHANGED_SINCE, 503.
 */
export async function retry(room: Room, id: string, { seen, ...by }: Intervening): Promise<Intervention> {
  const looked = await look(room, id, true);
  if (!looked.record && looked.workflow.status !== 'running') throw notFound();
  if (looked.obstacles.length === 0) throw new Problem(409, 'NOT_STUCK');
  const action = looked.obstacles.map(remedyOf).find((remedy) => remedy !== null);
  if (!action) throw new Problem(409, 'RETRY_NOT_SAFE');
  refuseUnseen(
    looked.obstacles.filter((one) => remedyOf(one) !== null),
    seen,
  );
  const causes = [...new Set(looked.obstacles.map(({ cause }) => cause))];
  const intervention = { id: randomUUID(), caseId: id, at: nowIso(), causes, action, ...by };
  await recordIntervention(room.db, intervention);
  await (action === 'retryActivities' ? retryActivities(room, looked) : recreate(room, looked));
  return intervention;
}

/** What the page showed may be over, and something else in its place: that is not pushed, and not given up, unseen. */
function refuseUnseen(meant: readonly Obstacle[], seen: Intervening['seen']): void {
  const wasSeen = ({ cause, since }: Obstacle) => seen!.some((one) => one.cause === cause && one.since === since);
  if (seen !== undefined && !meant.every(wasSeen)) throw new Problem(409, 'CHANGED_SINCE');
}

async function retryActivities({ province, engine }: Room, { procedure, id, obstacles }: Looked): Promise<void> {
  for (const { activityId } of obstacles) if (activityId !== null) await engine.retryNow(province, { procedure, id }, activityId);
}

async function recreate({ province, db, engine }: Room, key: CaseKey): Promise<void> {
  // Somebody was quicker, or it ended by itself: the next look says which.
  await engine.recreate(province, key, await foldJournal(db, key));
}

/**
 * Ends for good the attempts to carry out an effect that fails again and again: the procedure records it as refused and the act that
 * meant it can be given anew. What happened before all the same stays done. The intervention is on record before it is made.
 * @throws Problem 404, 409 NOT_STUCK, NO_EFFECT_TO_GIVE_UP or CHANGED_SINCE, 503.
 */
export async function giveUp(room: Room, id: string, { seen, ...by }: Intervening): Promise<Intervention> {
  const looked = await look(room, id, true);
  if (!looked.record && looked.workflow.status !== 'running') throw notFound();
  if (looked.obstacles.length === 0) throw new Problem(409, 'NOT_STUCK');
  const meant = looked.obstacles.filter(mayGiveUp);
  if (meant.length === 0) throw new Problem(409, 'NO_EFFECT_TO_GIVE_UP');
  refuseUnseen(meant, seen);
  const causes = [...new Set(meant.map(({ cause }) => cause))];
  const held = await room.engine.state(room.province, looked);
  if (held === null) throw new Problem(503, 'ENGINE_AWAY', { retryAfter: 5 });
  const [effect] = held.effects.pending;
  if (!effect) throw new Problem(409, 'NO_EFFECT_TO_GIVE_UP');
  const intervention = { id: randomUUID(), caseId: id, at: nowIso(), causes, action: 'giveUpEffect' as const, ...by };
  await recordIntervention(room.db, intervention);
  const isGivenUp = await room.engine.giveUpEffect(room.province, looked, { n: effect.n, intervention: intervention.id });
  if (!isGivenUp) throw new Problem(409, 'NO_EFFECT_TO_GIVE_UP');
  return intervention;
}
