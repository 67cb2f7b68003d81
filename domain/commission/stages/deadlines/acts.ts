import type { Acts } from '../../act-entry.ts';
import { unionLeader } from '../../right.ts';

/** The acts about duties themselves. */
export const deadlinesActs = {
  extendDeadline: { by: [unionLeader, { leader: 'orderIssuer' }], fact: 'deadlineExtended', section: 'status', area: 'all' },
  reassign: { by: [unionLeader], fact: 'reassigned', section: 'status', area: 'all' },
} as const satisfies Acts;
