import { ActivityCancellationType, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';

/**
 * What a procedure asks of the world. Never a local activity: one runs before the acceptance of its act is in the history, so a worker
 * killed between the two left PostgreSQL a fact that the procedure did not know (run: kill -9 during npm run demo; ADR 0006).
 */
export const outside = proxyActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
  // Only an effect that an operator gives up is cancelled (`#resultOf`); its key is closed in the database before it counts as refused.
  cancellationType: ActivityCancellationType.TRY_CANCEL,
});
