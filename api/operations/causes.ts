import type { OperatorsRecord } from '../../db/operations/list-open-records.ts';
import type { Procedure } from './engine-room.ts';

/** Why a case does not move. locale/operations.ts has a sentence for each. */
export const causes = [
  'notOnRecord',
  'effectNotCarriedOut',
  'stepFailing',
  'stepWaiting',
  'procedureMissing',
  'procedureEnded',
  'procedureBehind',
  'procedureAhead',
  'procedureDiffers',
] as const;
export type Cause = (typeof causes)[number];

/** One reason, found without reading anything that a person wrote. */
export interface Obstacle {
  cause: Cause;
  /** Epoch milliseconds; null when nobody knows. */
  since: number | null;
  attempt: number | null;
  failure: string | null;
  nextAttemptAt: number | null;
  /** The activity whose next attempt an operator may start at once. */
  activityId: string | null;
}

/** What a workflow holds, compared with the record. Null when it was not asked or did not answer. */
export type Held = { revision: number; isSame: boolean } | null;

/** A receipt takes milliseconds, so anything that takes this long is reported. */
const slowMs = 10_000;
/** Only one step of the workflow separates the recorded intent from the effect's activity. */
const effectSlowMs = 60_000;

/** Everything that keeps a case from moving. Waiting for a person's act does not count. */
export function obstaclesOf(record: OperatorsRecord | undefined, procedure: Procedure, held: Held, now = Date.now()): Obstacle[] {
  if (procedure.status !== 'running') {
    if (record?.state !== 'open') return [];
    return [obstacle(procedure.status === 'missing' ? 'procedureMissing' : 'procedureEnded', null)];
  }
  const found = [...activityObstacles(procedure, now), ...taskObstacles(procedure, now)];
  const isCarriedOut = procedure.activities.some(({ activity }) => activity === 'carryOut');
  if (record && record.effects > 0 && !isCarriedOut && found.length === 0 && now - record.updatedAt.getTime() > effectSlowMs) {
    found.push(obstacle('effectNotCarriedOut', record.updatedAt.getTime()));
  }
  const isOnItsWay = found.some(({ cause }) => cause === 'notOnRecord');
  if (record && held && !isOnItsWay) found.push(...differences(record, held));
  return found;
}

function activityObstacles({ activities }: Procedure, now: number): Obstacle[] {
  return activities
    .filter(({ failure, scheduledAt }) => failure !== null || now - scheduledAt > slowMs)
    .map(({ id, activity, scheduledAt, ...known }) => ({
      ...obstacle(activity === 'project' ? 'notOnRecord' : 'effectNotCarriedOut', scheduledAt),
      attempt: known.attempt,
      failure: known.failure,
      nextAttemptAt: known.nextAttemptAt,
      activityId: id,
    }));
}

function taskObstacles({ task }: Procedure, now: number): Obstacle[] {
  if (task === null) return [];
  if (task.attempt > 1) return [{ ...obstacle('stepFailing', task.since), attempt: task.attempt }];
  return now - task.since > slowMs ? [obstacle('stepWaiting', task.since)] : [];
}

function differences(record: OperatorsRecord, held: NonNullable<Held>): Obstacle[] {
  if (held.revision < record.revision) return [obstacle('procedureBehind', null)];
  if (held.revision > record.revision) return [obstacle('procedureAhead', record.updatedAt.getTime())];
  return held.isSame ? [] : [obstacle('procedureDiffers', null)];
}

function obstacle(cause: Cause, since: number | null): Obstacle {
  return { cause, since, attempt: null, failure: null, nextAttemptAt: null, activityId: null };
}

/** The action that is safe for an obstacle: one that only repeats something harmless to repeat. Null when there is none. */
export function remedyOf({ cause, activityId }: Obstacle): 'retryActivities' | 'recreateWorkflow' | null {
  if (activityId !== null) return 'retryActivities';
  return cause === 'procedureMissing' ? 'recreateWorkflow' : null;
}

/**
 * Whether an operator may end the attempts. It applies to an effect that keeps failing, whatever the reason. Its act then counts as not
 * done.
 */
export function mayGiveUp({ cause, failure, activityId }: Obstacle): boolean {
  return cause === 'effectNotCarriedOut' && failure !== null && activityId !== null;
}
