import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { EffectOrder, Projection } from '../activities/activities.ts';
import { errorInBrief, type Log } from '../telemetry/log.ts';
import type { Attempt, Projections } from './projections.ts';

/** Logs every attempt of an activity: which case, which acts, how long; never their content. Measures those of cases. */
export function observeActivities(log: Log, projections: Projections): ActivityInterceptorsFactory {
  return ({ info }) => ({
    inbound: {
      async execute(input, next) {
        const started = performance.now();
        const { province } = input.args[0] as { province?: string };
        const attempt = attemptOf(info.activityType, input.args[0], info.isLocal);
        const acts = actsOf(info.activityType, input.args[0]);
        const said = () => ({
          activity: info.activityType,
          province,
          ...(attempt === null ? {} : { caseId: attempt.caseId }),
          ...(acts.length === 0 ? {} : { acts }),
          attempt: info.attempt,
          ms: Math.round(performance.now() - started),
        });
        if (attempt) projections.began(attempt);
        try {
          const result: unknown = await next(input);
          if (attempt) projections.done(attempt);
          log.info(said(), 'carried out');
          return result;
        } catch (error) {
          if (attempt) projections.failed(attempt);
          const { cause } = error as { cause?: unknown };
          log.warn({ ...said(), error: errorInBrief(error), ...(cause ? { because: errorInBrief(cause) } : {}) }, 'activity failed');
          throw error;
        }
      },
    },
  });
}

/** Null for an activity that does not belong to one case. */
function attemptOf(activity: string, order: unknown, isLocal: boolean): Attempt | null {
  if (activity === 'carryOut') {
    const { province, caseId, at } = order as EffectOrder;
    return { activity, province, caseId, since: at };
  }
  if (activity !== 'project') return null;
  const { province, caseId, facts } = order as Projection;
  const given = facts.filter((fact) => 'command' in fact).map((fact) => fact.at);
  // A local one comes seconds after an API has put the act on record, as a rule: nobody waits for it.
  return { activity, province, caseId, since: isLocal || given.length === 0 ? null : Math.min(...given) };
}

function actsOf(activity: string, order: unknown): string[] {
  return activity === 'project' ? (order as Projection).receipts.map(({ updateId }) => updateId) : [];
}
