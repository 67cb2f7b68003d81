import { randomUUID } from 'node:crypto';
import { type Intervention, recordIntervention } from '../../db/operations/record-intervention.ts';
import { nowIso } from '../clock.ts';
import { notFound, Problem } from '../problem.ts';
import { remedyOf } from './causes.ts';
import { look, type Looked, type Room } from './look.ts';
import { foldJournal } from './recreate-workflow.ts';

/**
 * Lets a commission that does not move try again: an activity that waits for its next attempt has it now, a missing procedure is begun
 * anew from the journal. Nothing else: both do nothing twice. The intervention is on record before it is made.
 * @throws Problem 404, 409 NOT_STUCK or RETRY_NOT_SAFE, 503.
 */
export async function retry(room: Room, id: string, by: { person: string; reason: string }): Promise<Intervention> {
  const looked = await look(room, id, true);
  if (!looked.record && looked.procedure.status !== 'running') throw notFound();
  if (looked.obstacles.length === 0) throw new Problem(409, 'NOT_STUCK');
  const action = looked.obstacles.map(remedyOf).find((remedy) => remedy !== null);
  if (!action) throw new Problem(409, 'RETRY_NOT_SAFE');
  const causes = [...new Set(looked.obstacles.map(({ cause }) => cause))];
  const intervention = { id: randomUUID(), commissionId: id, at: nowIso(), causes, action, ...by };
  await recordIntervention(room.db, intervention);
  await (action === 'retryActivities' ? retryActivities(room, looked) : recreate(room, id));
  return intervention;
}

async function retryActivities({ province, engine }: Room, { id, obstacles }: Looked): Promise<void> {
  for (const { activityId } of obstacles) if (activityId !== null) await engine.retryNow(province, id, activityId);
}

async function recreate({ province, db, engine }: Room, id: string): Promise<void> {
  // Somebody was quicker, or it ended by itself: the next look says which.
  await engine.recreate(province, id, await foldJournal(db, id));
}
