import type { Acts } from '../../act-entry.ts';
import { unionLeader } from '../../right.ts';

/** The acts of the stage `order`. */
export const orderActs = {
  issueOrder: { by: [{ leader: 'orderIssuer' }], fact: 'orderIssued', section: 'request', area: 'money' },
  countersign: { by: [unionLeader], fact: 'countersigned', section: 'status', area: 'money' },
} as const satisfies Acts;
