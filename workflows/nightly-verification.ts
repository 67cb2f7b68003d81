import { isCancellation, proxyActivities, uuid4, workflowInfo } from '@temporalio/workflow';
import type { VerificationActivities } from '../activities/verify-activities.ts';
import { type CheckName, engineChecks, notChecked, recordChecks, type VerificationOrder } from '../domain/verification.ts';

/**
 * A big province takes minutes. The night waits for a service that is away, but three of these waits must not reach into the next night.
 */
const patience = { startToCloseTimeout: '3 hours', scheduleToCloseTimeout: '4 hours', heartbeatTimeout: '1 minute' } as const;
const retry = { initialInterval: '1s', maximumInterval: '1 minute' } as const;

/**
 * One night's verification of a province, started by its schedule (worker/schedule-verification.ts). It runs the checks of `npm run
 * verify`, publishes the head of the day and stores the result. A failed check is a result and never an error, so that no check is repeated
 * because of its findings.
 */
export async function nightlyVerification(order: VerificationOrder): Promise<void> {
  const priority = { fairnessKey: order.province };
  const { checkRecord, compareWorkflows, publishHead } = proxyActivities<VerificationActivities>({ ...patience, retry, priority });
  const { recordVerification } = proxyActivities<VerificationActivities>({ startToCloseTimeout: '30s', retry, priority });
  const begun = { id: uuid4(), source: 'nightly', startedAt: workflowInfo().startTime.toISOString() } as const;

  const record = await inTime(checkRecord(order), recordChecks.map(notInTime));
  const workflows = await inTime(compareWorkflows(order), engineChecks.map(notInTime));
  const { check: publishing, head } = await inTime(publishHead(order), { check: notInTime('head-published'), head: null });

  await recordVerification(order, { ...begun, checks: [...record, ...workflows, publishing], head });
}

/** Records as a result that a service was away for hours. */
async function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return otherwise;
  }
}

const notInTime = (name: CheckName) => notChecked(name, 'NOT_IN_TIME');
