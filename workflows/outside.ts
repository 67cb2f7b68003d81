import { ActivityCancellationType, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';

/**
 * What a procedure asks of the world. Not a local activity: one runs before the acceptance of its act is in the history, so a worker
 * killed between the two left PostgreSQL a fact that the procedure did not know (run: kill -9 during npm run demo; ADR 0006).
 */
export const outside = proxyActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
  // Only an effect that an operator gives up is cancelled (`#resultOf`); its key is closed in the database before it counts as refused.
  cancellationType: ActivityCancellationType.TRY_CANCEL,
});

/**
 * The same at hand, without a round through the server: only for facts that an earlier task has accepted, so that their cause is in the
 * history. It is tried once; the regular activity takes over.
 */
export const atHand = proxyLocalActivities<Pick<Activities, 'project'>>({ startToCloseTimeout: '1500ms', retry: { maximumAttempts: 1 } });
