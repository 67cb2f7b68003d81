import { randomUUID } from 'node:crypto';
import { type Intervention, recordIntervention } from '../../db/operations/record-intervention.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { nowIso } from '../clock.ts';
import { notFound, Problem } from '../problem.ts';
import { type Cause, mayGiveUp, type Obstacle, remedyOf } from './causes.ts';
import { look, type Looked, type Room } from './look.ts';
import { foldJournal } from './recreate-workflow.ts';

/** An operator who intervenes, and the reason. */
export interface Intervening {
  person: string;
  reason: string;
  /** The obstacles that the operator saw (`since`: epoch milliseconds). Undefined when the caller does not say. */
  seen?: readonly { cause: Cause; since: number | null }[] | undefined;
}

/** An intervention that was made, and the procedure of its case. */
export type Intervened = Intervention & Pick<CaseKey, 'procedure'>;

/**
 * Tries again to move a case that is stuck. A waiting activity gets its next attempt at once. A missing workflow is started again
 * from the journal. It does nothing else, because only these two never do anything twice. The intervention is on record before it is made.
 * @throws Problem 404, 409 NOT_STUCK, RETRY_NOT_SAFE or CHANGED_SINCE, 503.
 */
export async function retry(room: Room, id: string, { seen, ...by }: Intervening): Promise<Intervened> {
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
  return { ...intervention, procedure: looked.procedure };
}

/** An obstacle that the page showed may be over, with a new one in its place. An operator may not act on one they have not seen. */
function refuseUnseen(meant: readonly Obstacle[], seen: Intervening['seen']): void {
  const wasSeen = ({ cause, since }: Obstacle) => seen!.some((one) => one.cause === cause && one.since === since);
  if (seen !== undefined && !meant.every(wasSeen)) throw new Problem(409, 'CHANGED_SINCE');
}

async function retryActivities({ province, engine }: Room, { procedure, id, obstacles }: Looked): Promise<void> {
  for (const { activityId } of obstacles) if (activityId !== null) await engine.retryNow(province, { procedure, id }, activityId);
}

async function recreate({ province, db, engine }: Room, key: CaseKey): Promise<void> {
  // When another operator was quicker, or it completed, nothing happens here. The next look shows which.
  await engine.recreate(province, key, await foldJournal(db, key));
}

/**
 * Ends the attempts to carry out an effect that keeps failing. The workflow records the effect as refused, and the act can then be given
 * again. Anything the effect did do stays done. The intervention is on record before it is made.
 * @throws Problem 404, 409 NOT_STUCK, NO_EFFECT_TO_GIVE_UP or CHANGED_SINCE, 503.
 */
export async function giveUp(room: Room, id: string, { seen, ...by }: Intervening): Promise<Intervened> {
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
  return { ...intervention, procedure: looked.procedure };
}
