import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { VerificationActivities } from '../activities/verify-activities.ts';
import type { VerificationOrder } from '../domain/verification.ts';

/** The run must be over before the next hour's run begins. */
const patience = { startToCloseTimeout: '20 minutes', scheduleToCloseTimeout: '50 minutes', heartbeatTimeout: '1 minute' } as const;

/**
 * Publishes the head of the journals between two nights, started each hour by its schedule. Facts recorded before a published head cannot
 * be rewritten without detection. A head that cannot be published fails the workflow, and the night's result gives the reason.
 */
export async function hourlyHead(order: VerificationOrder): Promise<void> {
  const retry = { initialInterval: '1s', maximumInterval: '1 minute' } as const;
  const { publishHead } = proxyActivities<VerificationActivities>({ ...patience, retry, priority: { fairnessKey: order.province } });
  const { check } = await publishHead(order);
  if (check.verdict === 'holds') return;
  throw ApplicationFailure.nonRetryable(check.counterexamples[0]?.what ?? 'the head was not published', 'HeadNotPublished');
}
