import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';

export interface DeadlinesState {
  /** Later due days that were granted, by duty key. */
  extensions: Record<string, { until: Day; at: Instant; times: number }>;
  /** The person to whom a duty was assigned, by duty key. */
  assignees: Record<string, string>;
}

export const emptyDeadlines: DeadlinesState = { extensions: {}, assignees: {} };

/** Where the fields of this room are shown. */
export const deadlinesShown = {
  extensions: { unshown: 'each duty carries its own' },
  assignees: { unshown: 'each duty names its owner' },
} as const satisfies ShownIn<DeadlinesState>;
