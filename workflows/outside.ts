import { ActivityCancellationType, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';

/**
 * The activities of a procedure. They are not local activities, because a local activity runs before the acceptance of its act is in the
 * history. A worker killed in between left a fact in PostgreSQL that the procedure did not know (ADR 0006; run: kill -9 during npm run
 * demo).
 */
export const outside = proxyActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
  // Only an effect that an operator gives up is cancelled (`#resultOf`). Its key is closed in the database before it counts as refused.
  cancellationType: ActivityCancellationType.TRY_CANCEL,
});

/**
 * A local `project`, without a round trip through the server. It writes only facts that an earlier task accepted, so their cause is in the
 * history. It is tried once, and then the regular activity takes over.
 */
export const locally = proxyLocalActivities<Pick<Activities, 'project'>>({ startToCloseTimeout: '1500ms', retry: { maximumAttempts: 1 } });
